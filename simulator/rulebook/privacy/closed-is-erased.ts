import type { DomainEvent } from '../../world/journal.ts';
import { Recent } from '../../world/recent.ts';
import type { Rule, Verdict } from '../rule.ts';
import { Held } from './held.ts';
import { Runs } from './runs.ts';
import { EXPORT, searchAt } from './searches.ts';
import { type Telling, Tellings } from './tellings.ts';

/** The run in which it is told, and one more, are time enough. */
const RUNS = 2;

export const closedIsErased: Rule = {
  id: 'privacy/closed-is-erased',
  level: 'must',
  title: 'What the app holds of a closed account is erased when it is told',
  why: 'That is what the whole report is for. What an app holds, only a script sees that reads its export.',
  source: 'developer.atlassian.com/platform/forge/user-privacy-guidelines, "closed"',
  judge() {
    const [tellings, held, runs] = [new Tellings(), new Held(), new Runs()];
    const waiting = new Recent<{ telling: Telling; runs: number }>();
    const outlived = (): Verdict | undefined => {
      for (const [key, one] of waiting.entries()) {
        if (!held.has(key)) waiting.delete(key);
        else if (++one.runs > RUNS) {
          waiting.delete(key);
          const message = `app ${one.telling.clientId} still holds ${one.telling.accountId}, which it knew is closed`;
          return { message, evidence: [one.telling.seq] };
        }
      }
      return undefined;
    };
    return {
      see(entry) {
        held.see(entry);
        for (const telling of tellings.see(entry)) {
          if (telling.status === 'closed' && held.has(telling.key))
            waiting.set(telling.key, { telling, runs: 0 });
        }
        if (runs.see(entry) === 'begins' && waiting.size > 0) return outlived();
        return entry.kind === 'event' ? verdictOnSearch(entry) : undefined;
      },
    };
  },
};

function verdictOnSearch(event: DomainEvent): Verdict | undefined {
  const search = searchAt(event);
  if (!search?.told || !search.places.some(({ place }) => place === EXPORT)) return undefined;
  return {
    message: `the app's export still has data of ${search.accountId}, which it knew is closed`,
    evidence: [event.seq],
  };
}
