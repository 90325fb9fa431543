import { oauthState } from '../oauth/state.ts';
import type { Headers, JournalEntry } from '../world/journal.ts';
import type { World } from '../world/world.ts';
import type { Schemas } from './call.ts';

/** What only the world knows to be secret, wherever it turns up. */
export const knownSecrets = (world: World): string[] =>
  [...oauthState(world).apps.values()].map(({ clientSecret }) => clientSecret);

/** An entry of the journal, in the words of the control surface. */
export function showEntry(world: World, entry: JournalEntry): Schemas['JournalEntry'] {
  if (entry.kind === 'event') return { ...entry, at: timeOf(entry.at) };
  const { request, response, fault, actor, receiver, refusal, startedAt, ...plain } = entry;
  return {
    ...plain,
    startedAt: timeOf(startedAt),
    world: world.name,
    ...(refusal && { refusal }),
    request: {
      ...request,
      url: `https://${entry.origin}${request.url}`,
      headers: headersOf(request.headers),
    },
    ...(response && { response: { ...response, headers: headersOf(response.headers) } }),
    ...(fault && { fault: fault.kind }),
  };
}

const timeOf = (milliseconds: number): string => new Date(milliseconds).toISOString();

function headersOf(headers: Headers): Schemas['JournalHeaders'] {
  const given = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  return Object.fromEntries(given);
}
