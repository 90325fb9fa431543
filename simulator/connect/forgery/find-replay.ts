import type { Exchange } from '../../world/journal.ts';
import type { World } from '../../world/world.ts';
import type { Installation } from '../state.ts';
import type { ForgedEvent } from './draft.ts';

/** A call that the host once made, to be sent again as it was. */
export interface Recording {
  readonly authorization: string;
  readonly body: string;
}

const OPERATIONS: Readonly<Partial<Record<ForgedEvent, string>>> = {
  installed: 'lifecycleInstalled',
  uninstalled: 'lifecycleUninstalled',
};

/**
 * The oldest call of that kind to an app of this tenant that was signed, and whose token has expired by now.
 *
 * @returns the call, or why there is none
 */
export function findReplay(
  world: World,
  { appKey, cloudId }: Installation,
  event: ForgedEvent,
  isOurs: (clientKey: string) => boolean,
): Recording | { readonly impossible: string } {
  const entries = world.journal.entries();
  const forged = new Set(
    entries.map((entry) => entry.kind === 'event' && entry.type === 'connect.forged' && entry.data.exchange),
  );
  const sent = entries.filter((entry): entry is Exchange => {
    if (entry.kind !== 'exchange' || entry.direction !== 'out' || forged.has(entry.seq)) return false;
    return entry.operationId === OPERATIONS[event] && entry.clientId === appKey && isSigned(entry);
  });
  const ours = sent.filter(({ request }) => isOurs(String(Object(request.body).clientKey)));
  const now = world.clock.now() / 1000;
  const over = ours.find((exchange) => expiryOf(exchange) < now);
  if (over) {
    return {
      authorization: String(over.request.headers.authorization),
      body: JSON.stringify(over.request.body),
    };
  }
  const [first] = ours;
  if (!first) return { impossible: `the journal has no signed ${event} of ${appKey} at ${cloudId}` };
  const due = new Date(expiryOf(first) * 1000).toISOString();
  return {
    impossible: `the token of the earlier ${event} is valid until ${due}; advance the clock beyond it`,
  };
}

const isSigned = ({ request, fault }: Exchange): boolean =>
  typeof request.headers.authorization === 'string' && fault === undefined;

/** `exp` of the JWT in an exchange, in seconds. */
function expiryOf({ request }: Exchange): number {
  const [, claims = ''] = String(request.headers.authorization).split('.');
  const { exp } = JSON.parse(Buffer.from(claims, 'base64url').toString()) as { exp?: unknown };
  return Number(exp);
}
