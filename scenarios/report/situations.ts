import type { ScenarioResult, Status } from '../runner/results.ts';
import type { SituationId } from '../scenario.ts';

/** The situations of OAuth 2.0 that the forum threads describe, in our words. */
const SITUATIONS: readonly (readonly [SituationId, string])[] = [
  ['O1', 'One app, many people; each grants for oneself'],
  ['O2', 'Two people comment on one issue; each comment bears its author'],
  ['O3', 'The state leads the answer back to the right person, and cannot be guessed'],
  ['O4', 'A grant is held for as long as its refresh tokens live; they rotate'],
  ['O5', 'The app is private: its owner can grant, a colleague cannot'],
  ['O6', 'Sharing is switched on: colleagues can grant, without a Marketplace listing'],
  ['O7', 'The sharing switch is not available for a while'],
  ['O8', 'The walk-through with a plain HTTP client and a callback on a public example address'],
  ['O9', 'Metering, and answers with 429'],
  ['O10', 'The app belongs to one Atlassian account, and that account closes'],
];

/** A situation, and what came of the scenarios that play it. */
export interface SituationRow {
  readonly situation: SituationId;
  readonly title: string;
  readonly scenarios: readonly { readonly id: string; readonly status: Status }[];
}

/** Every situation with its scenarios; one without any is a gap. */
export function situationsOf(results: readonly ScenarioResult[]): SituationRow[] {
  return SITUATIONS.map(([situation, title]) => ({
    situation,
    title,
    scenarios: results
      .filter(({ situations }) => situations.includes(situation))
      .map(({ id, status }) => ({ id, status })),
  }));
}
