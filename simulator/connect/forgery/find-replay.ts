import type { Exchange } from '../../world/journal.ts';
import type { World } from '../../world/world.ts';
import type { ForgedEvent } from './draft.ts';
import type { Wanted } from './genuine-draft.ts';

/** A call that the host once made, to be sent again as it was. */
export interface Recording {
  readonly authorization: string;
  readonly body: string;
}

/** Which call is wanted. */
export interface ReplayOrder extends Pick<Wanted, 'installation' | 'event'> {
  /** `replayed`: one whose token has expired; `overtaken`: one that is still valid, and says what is not true any more. */
  readonly defect: 'replayed' | 'overtaken';
  readonly isOurs: (clientKey: string) => boolean;
}

type NotThere = { readonly impossible: string };

const OPERATIONS: Readonly<Partial<Record<ForgedEvent, string>>> = {
  installed: 'lifecycleInstalled',
  uninstalled: 'lifecycleUninstalled',
};

/**
 * The oldest call of that kind to an app of this tenant that was signed and is as it is wanted.
 *
 * @returns the call, or why there is none
 */
export function findReplay(world: World, order: ReplayOrder): Recording | NotThere {
  const { installation, event, defect } = order;
  const { appKey, cloudId } = installation;
  const ours = callsOf(world, order);
  const now = world.clock.now() / 1000;
  const found = ours.find(
    defect === 'replayed'
      ? (exchange) => expiryOf(exchange) < now
      : (exchange) => expiryOf(exchange) > now && isOvertaken(exchange, order),
  );
  if (found) {
    const { headers, body } = found.request;
    return { authorization: String(headers.authorization), body: JSON.stringify(body) };
  }
  const [first] = ours;
  if (!first) return { impossible: `the journal has no signed ${event} of ${appKey} at ${cloudId}` };
  if (defect === 'overtaken')
    return { impossible: `no ${event} of ${appKey} with a valid token was followed by a newer install` };
  const due = new Date(expiryOf(first) * 1000).toISOString();
  return {
    impossible: `the token of the earlier ${event} is valid until ${due}; advance the clock beyond it`,
  };
}

function callsOf(world: World, { installation, event, isOurs }: ReplayOrder): Exchange[] {
  const entries = world.journal.entries();
  const forged = new Set(
    entries.map((entry) => entry.kind === 'event' && entry.type === 'connect.forged' && entry.data.exchange),
  );
  return entries.filter((entry): entry is Exchange => {
    if (entry.kind !== 'exchange' || entry.direction !== 'out' || forged.has(entry.seq)) return false;
    if (entry.operationId !== OPERATIONS[event] || entry.clientId !== installation.appKey) return false;
    return isSigned(entry) && isOurs(String(Object(entry.request.body).clientKey));
  });
}

/** An install is, when it brought another secret than today's; an uninstall, since the app is there. */
function isOvertaken({ request }: Exchange, { installation, event }: ReplayOrder): boolean {
  return event === 'uninstalled' || Object(request.body).sharedSecret !== installation.sharedSecret;
}

const isSigned = ({ request, fault }: Exchange): boolean =>
  typeof request.headers.authorization === 'string' && fault === undefined;

/** `exp` of the JWT in an exchange, in seconds. */
function expiryOf({ request }: Exchange): number {
  const [, claims = ''] = String(request.headers.authorization).split('.');
  const { exp } = JSON.parse(Buffer.from(claims, 'base64url').toString()) as { exp?: unknown };
  return Number(exp);
}
