import type { Exchange } from '../../simulator/index.ts';
import type { World } from '../../simulator/world/world.ts';
import { APP_KEY } from '../stage/connect/connect-app.ts';
import { BY_HAND } from '../stage/wire-requests.ts';
import type { Finding } from './results.ts';

/**
 * The findings that are about the app under test. What a scenario does by hand, through another app, is its stimulus and
 * breaks rules on purpose.
 *
 * @param appIds - client ids through which the app works, its own first
 */
export function ownFindings(
  findings: readonly Finding[],
  world: World,
  appIds: readonly string[],
): Finding[] {
  const [mainId] = appIds;
  const clients = new Map<number, string | undefined>();
  for (const entry of world.journal.entries()) {
    if (entry.kind === 'exchange') clients.set(entry.seq, ownerOf(entry) ?? mainId);
  }
  return findings.filter(({ evidence }) => {
    const named = evidence.flatMap((seq) => clients.get(seq) ?? []);
    return named.length === 0 || named.some((name) => name === APP_KEY || appIds.includes(name));
  });
}

/** The client behind an exchange: by its own word, by the address of an authorization request, or nobody. */
function ownerOf({ clientId, request }: Exchange): string | undefined {
  const asked = new URLSearchParams(request.url.split('?')[1] ?? '').get('client_id');
  return clientId ?? asked ?? (request.headers['user-agent'] === BY_HAND ? BY_HAND : undefined);
}
