import { DAY } from '../world/durations.ts';
import { defineFacts } from '../world/facts.ts';

const GUIDE = 'developer.atlassian.com/platform/forge/user-privacy-guidelines';
const API = 'developer.atlassian.com/platform/forge/runtime-reference/privacy-api';

/** What is known of personal data reporting beyond the form of its answers. Durations are in milliseconds. */
export const facts = defineFacts('privacy', {
  batch: {
    title: 'A report has at most 90 accounts',
    value: 90,
    standing: 'documented',
    source: GUIDE,
  },
  cycle: {
    title: 'The cycle period is 7 days, unless a header Cycle-Period says otherwise',
    value: 7 * DAY,
    standing: 'documented',
    source: GUIDE,
  },
  formerCycle: {
    title: 'In 2019 it was 15 days: a position of the dial privacy.cyclePeriod',
    value: 15 * DAY,
    standing: 'observed',
    source: 'community t/28679; github.com/mtmendonca/ace-gdpr',
  },
  perAccount: {
    title:
      'The cycle is that of an account, not of an app: each is reported once within it, no less and no more often',
    value: 'per account',
    standing: 'documented',
    source: GUIDE,
  },
  accountId: {
    title: 'An account id is 1 to 128 letters, digits, hyphens and colons',
    value: /^[A-Za-z0-9:-]{1,128}$/,
    standing: 'documented',
    source: GUIDE,
  },
  forbiddenId: {
    title: 'The id `unknown`, which Jira gives to corrupted accounts, must be neither stored nor reported',
    value: 'unknown',
    standing: 'documented',
    source: GUIDE,
  },
  requiredFields: {
    title: 'accountId and updatedAt must both be there; what else an entry has is ignored (inferred)',
    value: ['accountId', 'updatedAt'],
    standing: 'documented',
    source: GUIDE,
  },
  updatedAt: {
    title:
      'updatedAt is when the data was retrieved, the oldest piece of it, as date-time of RFC 3339, section 5.6',
    value: 'RFC 3339, section 5.6',
    standing: 'documented',
    source: GUIDE,
  },
  postgresTime: {
    title: 'The text that Postgres makes of a time, `2026-06-03 11:54:57+00`, is refused with 400',
    value: 400,
    standing: 'observed',
    source: 'github.com/jlglasgow123-byte/time-translator CHANGELOG.md',
  },
  leapSecond: {
    title: 'A second of 60 is taken at any minute, as the grammar has it, and is the second that follows',
    value: 60,
    standing: 'inferred',
    source: 'RFC 3339, section 5.6; that the service follows it there is not known',
  },
  anyBearer: {
    title: 'Any bearer of the app will do, for any accounts, those of other sites and other people included',
    value: 'any',
    standing: 'observed',
    source:
      'staff say so in community t/28679, t/53720 and t/68901; a partner saw it (t/53720); no page does',
  },
  order: {
    title: 'The path comes first, then the bearer, its scope, the media type, and the body as a whole',
    value: ['path', 'bearer', 'scope', 'media type', 'body'],
    standing: 'inferred',
    source:
      'an app got past its bearer to a 400 about its body (time-translator); the rest as at the gateway',
  },
  trailingSlash: {
    title: 'The path is good with a slash at its end (documented) and without, and neither redirects',
    value: ['/app/report-accounts/', '/app/report-accounts'],
    standing: 'observed',
    source: 'npm @forge/api 8.3.0 out/privacy/index.js; github.com/dust-tt/dust',
  },
  updatedIf: {
    title:
      'An account is `updated` when it changed after the reported updatedAt, until a later one is reported',
    value: 'changed after updatedAt',
    standing: 'documented',
    source: `${API} (after the updatedAt time); that it is repeated is inferred`,
  },
  activeTestId: {
    title: 'This account id is for tests: nothing has to be done about it',
    value: '5be24ad8b1653240376955d2',
    standing: 'documented',
    source: `${GUIDE}, "Testing"`,
  },
  closedTestId: {
    title: 'This account id is for tests: it is closed, and may be asked about again and again',
    value: '5be24ba3f91c106033269289',
    standing: 'documented',
    source: `${GUIDE}, "Testing"`,
  },
  updatedTestId: {
    title: "This account id is the simulation's own and is always `updated`; Atlassian has none for that",
    value: 'fauxlassian:always-updated',
    standing: 'unknown',
    source: `${GUIDE}: "There is no fixed accountId that can be used to test for the updated case"`,
  },
  accountTypes: {
    title: 'Accounts of apps and of customers are answered for like those of people',
    value: 'alike',
    standing: 'unknown',
    source: 'asked in community t/92470, not answered',
  },
  deactivated: {
    title:
      'A managed account that its organisation deactivated is not closed: see the dial privacy.deactivated',
    value: 'not closed',
    standing: 'unknown',
    source: 'confluence.atlassian.com/jirakb 1178872095: its data stays visible; staff in t/63165 differ',
  },
});
