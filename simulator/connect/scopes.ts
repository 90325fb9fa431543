import type { OperationFacts } from '../world/call.ts';

const READ = ['READ'] as const;
const WRITE = ['WRITE', ...READ] as const;
const DELETE = ['DELETE', ...WRITE] as const;

/** Each scope with those that it implies (documented: each administers, or deletes, what it may write and read). */
const IMPLIED: Readonly<Record<string, readonly string[]>> = {
  READ,
  WRITE,
  DELETE,
  PROJECT_ADMIN: ['PROJECT_ADMIN', ...DELETE],
  SPACE_ADMIN: ['SPACE_ADMIN', ...DELETE],
  ADMIN: ['ADMIN', 'PROJECT_ADMIN', 'SPACE_ADMIN', ...DELETE],
};

const known = new WeakMap<readonly string[], ReadonlySet<string>>();

/** Scopes with all that they imply. @param scopes - in upper case */
export function impliedBy(scopes: readonly string[]): ReadonlySet<string> {
  let implied = known.get(scopes);
  if (!implied) {
    implied = new Set(scopes.flatMap((scope) => IMPLIED[scope] ?? [scope]));
    known.set(scopes, implied);
  }
  return implied;
}

const BY_METHOD: Readonly<Record<string, string>> = {
  GET: 'READ',
  POST: 'WRITE',
  PUT: 'WRITE',
  DELETE: 'DELETE',
};

/**
 * The scope that an operation of a product needs of a Connect app; undefined where it needs none.
 *
 * @see x-atlassian-connect-scope in Atlassian's published description of the Jira Cloud platform REST API
 */
export function scopeOf({ method, path }: Pick<OperationFacts, 'method' | 'path'>): string | undefined {
  if (path.includes('/rest/atlassian-connect/')) return undefined;
  if (/\/user\/email(\/bulk)?$/.test(path)) return 'ACCESS_EMAIL_ADDRESSES';
  if (path.endsWith('/search')) return 'READ';
  return BY_METHOD[method];
}
