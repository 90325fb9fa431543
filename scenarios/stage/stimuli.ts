import type { Exchange } from '../../simulator/index.ts';
import type { World } from '../../simulator/world/world.ts';

/** What the people of a scenario do to the app, entered into the journal of their world, where the rules read it. */
export interface Stimuli {
  /** Around a thing that a person asks of the app. */
  asked(who: { person: string; accountId: string }, action: string): void;
  answered(who: { person: string; accountId: string }, action: string, status: number): void;
  killed(replica: number): void;
  /** A request of a person's browser to the app. */
  browse(person: string, request: Request, send: () => Promise<Response>): Promise<Response>;
}

/** Enters stimuli straight into the journal of a world in this process. */
export function stimuliOf(world: World): Stimuli {
  return {
    asked: (who, action) => world.record('app.asked', { ...who, action }),
    answered: (who, action, status) => world.record('app.answered', { ...who, action, status }),
    killed: (replica) => world.record('app.killed', { replica }),
    browse: (person, request, send) => browse(world, person, request, send),
  };
}

async function browse(
  world: World,
  person: string,
  request: Request,
  send: () => Promise<Response>,
): Promise<Response> {
  const url = new URL(request.url);
  const body = request.body === null ? undefined : await request.clone().text();
  const exchange: Exchange = world.journal.begin({
    startedAt: world.clock.now(),
    direction: 'out',
    origin: url.host,
    actor: `browser:${person}`,
    request: {
      method: request.method,
      url: `${url.pathname}${url.search}`,
      headers: Object.fromEntries(request.headers),
      body: formOf(request, body),
    },
  });
  try {
    const response = await send();
    world.journal.finish(exchange, {
      status: response.status,
      headers: headersOf(response.headers),
      body: await bodyOf(response.clone()),
    });
    return response;
  } catch (error) {
    world.journal.finish(exchange);
    throw error;
  }
}

function formOf(request: Request, body: string | undefined): unknown {
  const form = request.headers.get('content-type')?.startsWith('application/x-www-form-urlencoded');
  return form && body !== undefined ? Object.fromEntries(new URLSearchParams(body)) : body;
}

/** The `date` header is the machine's, not the world's: journals of one seed must be the same bytes. */
function headersOf(headers: Headers): Record<string, string> {
  return Object.fromEntries([...headers].filter(([name]) => name !== 'date'));
}

async function bodyOf(response: Response): Promise<unknown> {
  const text = await response.text();
  if (!response.headers.get('content-type')?.startsWith('application/json')) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
