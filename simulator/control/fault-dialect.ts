import { contract } from '../../openapi/contract.gen.ts';
import type { Dialect } from '../oauth/dialects.ts';
import { OUTGOING_OPERATIONS } from '../world/call-app.ts';

/** Requests of the cloud, which apps answer. */
const OUTGOING: readonly string[] = OUTGOING_OPERATIONS;

/**
 * In whose voice a request would have been answered.
 *
 * @param operationId - of the contract, where there is one
 * @param origin - the host, where it is known
 */
export function dialectOf(operationId: string | undefined, origin: string | undefined): Dialect {
  if (OUTGOING.includes(operationId ?? '')) return 'app';
  const operation = contract.operations.find((one) => one.operationId === operationId);
  if (operation?.room === 'privacy') return operation.path.includes('report-accounts') ? 'report' : 'gateway';
  if (operation?.room === 'jira' || origin?.endsWith('.atlassian.net')) return 'jira';
  if (operation?.scopes) return 'gateway';
  const pages = Object.values(operation?.responses ?? {}).some(({ content }) => content?.['text/html']);
  if (pages) return 'page';
  const host = origin ?? (operation && new URL(operation.servers[0] ?? '').host);
  return host === 'auth.atlassian.com' || host === 'accounts.atlassian.com' ? 'token' : 'gateway';
}
