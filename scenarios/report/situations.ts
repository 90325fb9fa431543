import type { ScenarioResult, Status } from '../runner/results.ts';
import type { SituationId } from '../scenario.ts';

/** The situations that the forum threads describe, in our words: of OAuth 2.0, of reporting personal data, and of Connect. */
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
  ['C1', 'After an import comes an install that is not signed, of an unknown clientKey: a new installation'],
  [
    'C2',
    "An install is signed and its clientKey is new: a new installation, and the old one's data stays a month",
  ],
  ['C3', 'The month runs from when a record stopped being the newest valid install at its address'],
  ['C4', 'A licence lapses for two months and is renewed from the day on which it lapsed; nothing was lost'],
  [
    'C5',
    'An import uninstalls the apps of the target, which are installed again by hand; the source is as it was',
  ],
  ['C6', 'The follow-up is signed with the old shared secret, and issued by the new clientKey'],
  ['C7', 'The follow-up comes for listed apps only, never for one that was uploaded'],
  ['C8', 'One shared secret for all sites, or one for each: an app survives both'],
  [
    'C9',
    'Is this clientKey still alive? A heartbeat asks, and a valid new install at the address settles it',
  ],
  [
    'C10',
    "Retention as Atlassian's own, 15 days for trials and 60 for paid sites, beside what the app promises",
  ],
  ['C11', 'A token is asked for with an oauthClientId that is no more: 400'],
  ['C12', 'Before that was checked, the same request succeeds'],
  ['C13', 'The check is rolled out: vendor-first sites, then 5, 50 and 100 % of the apps'],
  ['C14', 'The recipe: install, export, import into the same site, re-install, act as users'],
  ['C15', 'An import calls neither disabled nor uninstalled; afterwards comes a first install'],
  ['C16', 'With the token of a private listing the ids behave the same'],
  ['C17', 'Jira and Confluence are two sites, and two imports'],
  ['C18', 'To restore a backup is not to import one: the clientKey stays'],
  ['C19', 'Nothing matches the old tenant with the new one but what the app itself knows'],
  ['C20', 'Without default groups no app can be installed; to make groups is not to designate them'],
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
