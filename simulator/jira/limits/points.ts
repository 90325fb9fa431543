import type { Call } from '../../world/call.ts';

/** What reads return beside the request itself: one point an object, two a person (documented). */
const READS: Readonly<Record<string, number>> = {
  '/myself': 2,
  '/user': 2,
  '/issue/{issueIdOrKey}': 1,
  '/issue/{issueIdOrKey}/comment': 1,
  '/issue/{issueIdOrKey}/comment/{id}': 1,
};

/**
 * What a request costs of the app's points: one, and what it reads; writes cost one (documented). A page of comments
 * counts as one object, and GET /user/bulk by the people that it names, since how pages count is not documented.
 */
export function pointsOf({ operation, path }: Pick<Call, 'operation' | 'path'>): number {
  if (operation.method !== 'GET') return 1;
  const resource = operation.path.replace(/^\/rest\/api\/[23]/, '');
  if (resource === '/user/bulk') {
    const named = new URLSearchParams(path.split('?', 2)[1] ?? '').getAll('accountId');
    return 1 + 2 * new Set(named).size;
  }
  return 1 + (READS[resource] ?? 0);
}
