import type { Exchange } from '../../simulator/index.ts';
import type { World } from '../../simulator/world/world.ts';
import { BY_HAND } from './wire-requests.ts';

/** What an answer to a report said about an account. */
export interface Told {
  readonly accountId: string;
  readonly status: string;
}

/** When an app was told something. */
export interface Telling {
  /** In milliseconds. */
  readonly at: number;
  /** In the journal. */
  readonly seq: number;
}

/** Follows what the answers to the app's reports say; the journal forgets, and this does not. */
export interface Closures {
  /** The first answer that reached an app and said that the account is closed. */
  toldOf(accountId: string): Telling | undefined;
  /** The accounts about which the app was told anything since this was asked last. */
  takeTold(): string[];
}

export function followClosures(world: World): Closures {
  const first = new Map<string, Telling>();
  let recent = new Set<string>();
  world.journal.listen((entry) => {
    if (entry.kind !== 'exchange') return;
    for (const { accountId, status } of actionsIn(entry)) {
      recent.add(accountId);
      if (status !== 'closed' || first.has(accountId)) continue;
      first.set(accountId, { at: world.clock.now(), seq: entry.finishedSeq ?? entry.seq });
    }
  });
  return {
    toldOf: (accountId) => first.get(accountId),
    takeTold: () => {
      const taken = [...recent];
      recent = new Set();
      return taken;
    },
  };
}

/** What an answer that arrived asks the app under test to do. */
function actionsIn({ operationId, request, response, fault }: Exchange): Told[] {
  const report = operationId === 'reportAccounts' || operationId === 'reportAccountsWithoutSlash';
  if (!report || response?.status !== 200 || fault?.answered === false) return [];
  if (request.headers['user-agent'] === BY_HAND) return [];
  const accounts: unknown = Reflect.get(Object(response.body), 'accounts');
  return Array.isArray(accounts) ? accounts : [];
}
