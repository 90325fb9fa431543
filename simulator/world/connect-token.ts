import type { Call } from './call.ts';

/** The JWT that an app shows to a site: `Authorization: JWT {jwt}`, the scheme in any case, or else `?jwt={jwt}`. */
export function connectTokenOf({ headers, path }: Pick<Call, 'headers' | 'path'>): string | undefined {
  const { authorization } = headers;
  const shown = typeof authorization === 'string' ? /^jwt +(\S+) *$/i.exec(authorization)?.[1] : undefined;
  if (shown !== undefined || !path.includes('jwt=')) return shown;
  return new URLSearchParams(path.split('?', 2)[1] ?? '').get('jwt') ?? undefined;
}
