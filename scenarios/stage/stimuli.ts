import type { Exchange } from '../../simulator/index.ts';
import type { World } from '../../simulator/world/world.ts';
import type { PlainAnswer, PlainRequest } from './ask.ts';
import { APP_KEY } from './connect/connect-app.ts';
import type { ListedTenant } from './connect/connect-on-stage.ts';

/** Somebody who does something, and the Atlassian account that it is about. */
export interface Who {
  readonly person: string;
  /** Absent for a scheduled job, which acts for nobody. */
  readonly accountId: string | undefined;
}

/** What the people of a scenario do to the app, entered into the journal of their world, where the rules read it. */
export interface Stimuli {
  /** Around a thing that a person asks of the app. */
  asked(who: Who, action: string): void;
  answered(who: Who, action: string, status: number): void;
  killed(replica: number): void;
  /** The app's own export says that it holds data of an account, the oldest retrieved at this moment. */
  holds(clientId: string, accountId: string, oldest: number): void;
  holdsNoMore(clientId: string, accountId: string): void;
  /** The app was searched for traces of somebody. @param toldAt - when it was told that the account is closed */
  searched(accountId: string, places: readonly { place: string; found: number }[], toldAt?: number): void;
  /** The app's own list of the installations that it knows. */
  lists(tenants: readonly ListedTenant[]): void;
  /** What a page of one installation of the app shows. */
  shows(clientKey: string, notes: readonly string[]): void;
  /** A request of a person's browser to the app. @param receiver - the instance of the app, where there are several */
  browse(
    person: string,
    request: PlainRequest,
    send: () => Promise<PlainAnswer>,
    receiver?: string,
  ): Promise<PlainAnswer>;
}

/** Enters stimuli straight into the journal of a world in this process. */
export function stimuliOf(world: World): Stimuli {
  return {
    asked: (who, action) => world.record('app.asked', { ...who, action }),
    answered: (who, action, status) => world.record('app.answered', { ...who, action, status }),
    killed: (replica) => world.record('app.killed', { replica }),
    holds: (clientId, accountId, oldest) => world.record('app.holds', { clientId, accountId, oldest }),
    holdsNoMore: (clientId, accountId) => world.record('app.holds-no-more', { clientId, accountId }),
    searched: (accountId, places, toldAt) =>
      world.record('app.searched', { accountId, places, ...(toldAt !== undefined && { toldAt }) }),
    lists: (tenants) =>
      world.record('app.tenants', {
        appKey: APP_KEY,
        clientKeys: tenants.map(({ clientKey }) => clientKey),
        tenants: tenants.map(({ clientKey, state, data }) => ({ clientKey, state, data })),
      }),
    shows: (clientKey, notes) => world.record('app.notes', { appKey: APP_KEY, clientKey, notes }),
    browse: (person, request, send, receiver) => browse(world, { person, receiver }, request, send),
  };
}

async function browse(
  world: World,
  { person, receiver }: { person: string; receiver: string | undefined },
  { method, url, headers, body }: PlainRequest,
  send: () => Promise<PlainAnswer>,
): Promise<PlainAnswer> {
  const { host, pathname, search } = new URL(url);
  const exchange: Exchange = world.journal.begin({
    startedAt: world.clock.now(),
    direction: 'out',
    origin: host,
    actor: `browser:${person}`,
    ...(receiver !== undefined && { receiver }),
    request: {
      method,
      url: `${pathname}${search}`,
      headers,
      body: body && Object.fromEntries(new URLSearchParams(body)),
    },
  });
  try {
    const answer = await send();
    world.journal.finish(exchange, {
      status: answer.status,
      headers: headersOf(answer.headers),
      body: bodyOf(answer),
    });
    return answer;
  } catch (error) {
    world.journal.finish(exchange);
    throw error;
  }
}

/** The `date` header is the machine's, not the world's: journals of one seed must be the same bytes. */
function headersOf(headers: Headers): Record<string, string> {
  return Object.fromEntries([...headers].filter(([name]) => name !== 'date'));
}

function bodyOf({ headers, text }: PlainAnswer): unknown {
  if (!headers.get('content-type')?.startsWith('application/json')) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
