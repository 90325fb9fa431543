import type { Claims } from '../../world/jwts.ts';
import { queryHashOf } from '../tokens/query-hash.ts';
import { tokenRefusal } from './refusals.ts';
import type { Door, SiteCall } from './visit.ts';

/** What stands for the query hash in tokens for the front end of an app, which no product takes. */
const CONTEXT_QUERY_HASH = 'context-qsh';

/** Guards the query hash: of method, path below the product, and query. @throws Refusal 401 */
export function requireQueryHash({ world, method }: SiteCall, { path }: Door, { qsh }: Claims): void {
  const expected = queryHashOf({ method, path });
  if (qsh === expected) return;
  const received = typeof qsh === 'string' ? qsh : JSON.stringify(qsh);
  const words = `Expecting claim 'qsh' to have value '${expected}' but instead it has the value '${received ?? 'null'}'`;
  const condition = qsh === CONTEXT_QUERY_HASH ? 'appContextToken' : 'appQueryHash';
  const check = `qsh is the hash of ${method} ${path}`;
  throw tokenRefusal(
    world,
    condition,
    { check, expected, ...(received !== undefined && { received }) },
    words,
  );
}
