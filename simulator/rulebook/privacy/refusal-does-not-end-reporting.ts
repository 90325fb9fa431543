import type { JournalEntry } from '../../world/journal.ts';
import type { Rule } from '../rule.ts';
import { DEFAULT_CYCLE, TOLERANCE } from './cycle.ts';
import { RefusalsOfGrants, type Refused } from './refusals-of-grants.ts';
import { Runs } from './runs.ts';

export const refusalDoesNotEndReporting: Rule = {
  id: 'privacy/refusal-does-not-end-reporting',
  level: 'must',
  title: "When one person's token is refused, the app reports with the grant of another",
  why: 'Any token of the app will do for all accounts; an app that knows only one person to report with falls silent when that one revokes.',
  source:
    'community.developer.atlassian.com/t/68901 (make the call on behalf of a different account); github.com/dust-tt/dust',
  judge() {
    const [refusals, runs] = [new RefusalsOfGrants(), new Runs()];
    return {
      see(entry) {
        const moment = runs.see(entry);
        const silent = runs.lookedOn
          ? moment && refusals.take((one) => isSilent(one, moment, runs))
          : refusals.take((one) => isOver(one, timeOf(entry)));
        refusals.see(entry);
        if (!silent) return undefined;
        const message = `app ${silent.clientId} has stopped reporting since a token was refused, and has other grants`;
        return { message, evidence: [silent.seq] };
      },
    };
  },
};

/** A run that ends with a refused report has ended there; one whose refresh was refused may have had nothing to report. */
function isSilent(refused: Refused, moment: 'begins' | 'ends', { previous }: Runs): boolean {
  if (moment === 'ends') return refused.inReport;
  return isOver(refused, previous);
}

const isOver = ({ acceptedAt }: Refused, now: number): boolean =>
  now > acceptedAt + DEFAULT_CYCLE + TOLERANCE;

const timeOf = (entry: JournalEntry): number => (entry.kind === 'event' ? entry.at : entry.startedAt);
