import type { operations } from '../../openapi/control.gen.ts';
import { findingsOf } from '../rulebook/findings.ts';
import type { ControlHandler } from './call.ts';
import { requireWorld } from './require.ts';

export const listFindings: ControlHandler<operations['listFindings']> = (call) => {
  const findings = findingsOf(requireWorld(call));
  return { status: 200, body: findings.map((finding) => ({ ...finding, evidence: [...finding.evidence] })) };
};
