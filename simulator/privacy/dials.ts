import { defineDial } from '../world/facts.ts';

const GUIDE = 'developer.atlassian.com/platform/forge/user-privacy-guidelines';
const NOBODY = 'no public source settles it';

export const bearerEnvelope = defineDial({
  name: 'privacy.bearerEnvelope',
  title:
    "In which envelope a bearer is refused: the gateway's {code, message}, the service's {errorType, errorMessage}, or without a body",
  positions: ['gateway', 'errorType', 'empty'],
  default: 'gateway',
  standing: 'inferred',
  source: 'the gateway at other operations; that it is 401 was seen (community t/53720)',
});

export const scopeEnforcement = defineDial({
  name: 'privacy.scope',
  title: 'What becomes of a report with a token that lacks report:personal-data',
  positions: ['401', '403', 'not-enforced'],
  default: '401',
  standing: 'unknown',
  source: 'community t/53720 (any bearer works, 2021); a Forge app without it got 401 (2026)',
});

export const emptyReport = defineDial({
  name: 'privacy.emptyReport',
  title: 'What becomes of a report without accounts: 400, or 204',
  positions: ['refused', 'accepted'],
  default: 'refused',
  standing: 'unknown',
  source: NOBODY,
});

export const badEntries = defineDial({
  name: 'privacy.badEntries',
  title:
    'What becomes of a report in which an account id or time is malformed: 400 that names the first, 400 that names all, or they are left out',
  positions: ['first-named', 'all-named', 'left-out'],
  default: 'first-named',
  standing: 'unknown',
  source: NOBODY,
});

export const timeForms = defineDial({
  name: 'privacy.timeForms',
  title:
    'Which of the two faults of the text of Postgres are refused: both, or not the space for T, or not the offset without minutes',
  positions: ['rfc-3339', 'space-taken', 'hour-offset-taken'],
  default: 'rfc-3339',
  standing: 'unknown',
  source:
    'RFC 3339 is documented, and a text with both faults was refused, for which of them nobody knows (github.com/jlglasgow123-byte/time-translator CHANGELOG.md)',
});

export const futureTimes = defineDial({
  name: 'privacy.futureTimes',
  title:
    'What becomes of an updatedAt that is yet to come: noted as an anomaly where it is more than five minutes ahead, or 400',
  positions: ['noted', 'refused'],
  default: 'noted',
  standing: 'unknown',
  source: NOBODY,
});

export const forbiddenId = defineDial({
  name: 'privacy.forbiddenId',
  title:
    'What becomes of a report with the forbidden id `unknown`: 400, or it is ignored and noted as an anomaly',
  positions: ['refused', 'noted'],
  default: 'refused',
  standing: 'unknown',
  source: `${GUIDE} (that it is forbidden); ${NOBODY}`,
});

export const duplicateIds = defineDial({
  name: 'privacy.duplicateIds',
  title: 'What becomes of an account that is twice in a report: the first counts and it is noted, or 400',
  positions: ['noted', 'refused'],
  default: 'noted',
  standing: 'unknown',
  source: NOBODY,
});

export const unknownIds = defineDial({
  name: 'privacy.unknownIds',
  title: 'What is said of an account id that is well-formed and belongs to nobody',
  positions: ['ignored', 'closed', 'refused'],
  default: 'ignored',
  standing: 'unknown',
  source: `${NOBODY}; other APIs leave unknown ids out`,
});

export const closedFrom = defineDial({
  name: 'privacy.closedFrom',
  title: 'From when on an account counts as closed: when it is deleted, or when its owner asks for that',
  positions: ['deletion', 'request'],
  default: 'deletion',
  standing: 'unknown',
  source: `${NOBODY}; support KB: deleted 14 days after the request`,
});

export const deactivated = defineDial({
  name: 'privacy.deactivated',
  title: 'What is said of a managed account that its organisation deactivated: nothing, or that it is closed',
  positions: ['nothing', 'closed'],
  default: 'nothing',
  standing: 'unknown',
  source: 'support KB: its data stays visible; staff in community t/63165: clean up "even if deactivated"',
});

export const changesThatCount = defineDial({
  name: 'privacy.changes',
  title:
    'Which changes make an account `updated`: those of the profile and of who may see it, or of the profile alone',
  positions: ['profile-and-visibility', 'profile'],
  default: 'profile-and-visibility',
  standing: 'unknown',
  source: NOBODY,
});

export const changeAtRetrieval = defineDial({
  name: 'privacy.changeAtRetrieval',
  title:
    'What is said of an account that changed at exactly the reported time: nothing, or that it is updated',
  positions: ['nothing', 'updated'],
  default: 'nothing',
  standing: 'unknown',
  source: `${NOBODY}; developer.atlassian.com/platform/forge/runtime-reference/privacy-api: "after the updatedAt time"`,
});

export const changeDelay = defineDial({
  name: 'privacy.changeDelay',
  title: 'How long it takes until a change of an account is known here',
  positions: ['none', 'minute'],
  default: 'none',
  standing: 'unknown',
  source: NOBODY,
});
