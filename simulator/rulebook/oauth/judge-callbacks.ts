import { Recent } from '../../world/recent.ts';
import { authorizationRequestFrom, callbackAt, fingerprint, tokenExchangeAt } from '../readings.ts';
import type { Judge, Verdict } from '../rule.ts';

/** What can be wrong with the state of a callback. */
export type Suspicion = 'never-given-out' | 'of-another-browser' | 'used-before';

/** Where a state was given to, how often, and how often it came back. */
interface GivenOut {
  readonly actors: Set<string>;
  times: number;
  callbacks: number;
}

/**
 * Judges the callbacks that a script delivered to the app: those whose state deserves this suspicion must not have their
 * code exchanged. An exchange may end before its callback does, or come later; both count.
 */
export function judgeCallbacks(suspicion: Suspicion, message: string): Judge {
  const states = new Recent<GivenOut>();
  const exchanged = new Recent<number>();
  const suspects = new Recent<number>();
  return {
    see(entry): Verdict | undefined {
      const given = authorizationRequestFrom(entry);
      if (given?.state !== undefined && entry.kind === 'exchange')
        giveOut(states, given.state, entry.actor ?? '');
      const exchange = tokenExchangeAt(entry);
      if (exchange?.code !== undefined) {
        const code = fingerprint(exchange.code);
        exchanged.set(code, entry.seq);
        const callback = suspects.get(code);
        suspects.delete(code);
        return callback === undefined ? undefined : { message, evidence: [callback, entry.seq] };
      }
      const callback = callbackAt(entry);
      if (!callback || suspicionOf(states, callback) !== suspicion) return undefined;
      const code = fingerprint(callback.code);
      const later = exchanged.get(code);
      if (later !== undefined && later > entry.seq) return { message, evidence: [entry.seq, later] };
      suspects.set(code, entry.seq);
      return undefined;
    },
  };
}

function giveOut(states: Recent<GivenOut>, state: string, actor: string): void {
  const given = states.of(fingerprint(state), () => ({ actors: new Set(), times: 0, callbacks: 0 }));
  given.actors.add(actor);
  given.times += 1;
}

/** An app that gives out no states at all is another rule's affair. */
function suspicionOf(
  states: Recent<GivenOut>,
  callback: NonNullable<ReturnType<typeof callbackAt>>,
): Suspicion | undefined {
  if (states.size === 0) return undefined;
  const given = states.get(fingerprint(callback.state ?? ''));
  if (!given) return 'never-given-out';
  if (!given.actors.has(callback.actor)) return 'of-another-browser';
  given.callbacks += 1;
  return given.callbacks > given.times ? 'used-before' : undefined;
}
