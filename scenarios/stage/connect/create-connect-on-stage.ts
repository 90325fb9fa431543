import type { StageContext } from '../stage-context.ts';
import type { ConnectOnStage } from './connect-on-stage.ts';
import { hostVerbs } from './host-verbs.ts';
import { ownerVerbs } from './owner-verbs.ts';

export function createConnectOnStage(context: StageContext): ConnectOnStage {
  return { ...hostVerbs(context), ...ownerVerbs(context) };
}
