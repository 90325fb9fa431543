import { defineDial } from '../world/facts.ts';

const GUIDE = 'developer.atlassian.com/platform/forge/user-privacy-guidelines';
const NOBODY = 'no public source settles it';

export const cyclePeriod = defineDial({
  name: 'privacy.cyclePeriod',
  title: 'How long the cycle is that an app must follow; it hears of it by the header only',
  positions: ['7-days', '1-hour', '1-day', '3-days', '14-days', '15-days', '25-days'],
  default: '7-days',
  standing: 'documented',
  source: `${GUIDE} (7 days, and that it may change); community t/28679 (15 days in 2019)`,
});

export const cyclePeriodForm = defineDial({
  name: 'privacy.cyclePeriodForm',
  title: 'In which form the header Cycle-Period says so; no real value has ever been published',
  positions: ['absent', 'days', 'seconds', 'iso-8601', 'words'],
  default: 'absent',
  standing: 'unknown',
  source: NOBODY,
});

export const cyclePeriodOn = defineDial({
  name: 'privacy.cyclePeriodOn',
  title: 'Which accepted reports carry the header: those that ask for something, or all',
  positions: ['all', '200-only'],
  default: 'all',
  standing: 'unknown',
  source: NOBODY,
});

export const scopeEnforcement = defineDial({
  name: 'privacy.scope',
  title: 'What becomes of a report with a token that lacks report:personal-data',
  positions: ['401', '403', 'not-enforced'],
  default: '401',
  standing: 'unknown',
  source: 'community t/53720 (any bearer works, 2021); a Forge app without it got 401 (2026)',
});

export const unknownIds = defineDial({
  name: 'privacy.unknownIds',
  title: 'What is said of an account id that is well-formed and belongs to nobody',
  positions: ['ignored', 'closed', 'refused'],
  default: 'ignored',
  standing: 'unknown',
  source: NOBODY,
});

export const closedFrom = defineDial({
  name: 'privacy.closedFrom',
  title: 'From when on an account counts as closed: when it is deleted, or when its owner asks for that',
  positions: ['deletion', 'request'],
  default: 'deletion',
  standing: 'unknown',
  source: `${NOBODY}; support KB: deleted 14 days after the request`,
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

export const lateness = defineDial({
  name: 'privacy.lateness',
  title: 'How far beyond its cycle a report may come before it counts as late',
  positions: ['day', 'six-hours'],
  default: 'day',
  standing: 'unknown',
  source: 'asked in community t/92470, not answered',
});
