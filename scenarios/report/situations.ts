import type { ScenarioResult, Status } from '../runner/results.ts';
import type { SituationId } from '../scenario.ts';

/** The situations that the forum threads describe, in our words: of OAuth 2.0, and of reporting personal data. */
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
  ['P1', 'The app itself is down for longer than a cycle; what the service notes, and what the app owes'],
  ['P2', 'Ninety people in one request, with the token of any one person who granted the app'],
  ['P3', 'Ten people, each reported by a request and a token of their own'],
  ['P4', 'No token of the app itself: a job that nobody watches finds a grant that is alive'],
  ['P5', 'The token is refused, its person revoked the grant: that person is erased'],
  [
    'P6',
    "The token is refused: another person's is tried, the revoker in the report, and so on within bounds",
  ],
  ['P7', 'The service fails again and again: what was last reported is known, and past the period data goes'],
  ['P8', 'A product to sign in with stores what the profile says, and owes reports for it'],
  ['P9', 'Customers bring Atlassian apps of their own, beside the one that the platform shares'],
  ['P10', 'The Atlassian account closes: the account that is paired with it is deleted'],
  ['P11', 'The Atlassian account closes: what came from Atlassian is scrubbed, the person stays'],
  ['P12', "The Atlassian account closes: it is unlinked, and the rest is kept on the owner's own terms"],
  ['P13', 'An account is deactivated, which is not closed'],
  ['P14', 'The answer names who is to be updated, beside who is to be erased'],
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
