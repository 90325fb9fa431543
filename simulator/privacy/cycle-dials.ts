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
  title:
    'In which form the header Cycle-Period says so: none, `7`, `604800`, `P7D` or `7 Days`; no real value was ever published',
  positions: ['absent', 'days', 'seconds', 'iso-8601', 'words'],
  default: 'absent',
  standing: 'unknown',
  source: NOBODY,
});

export const cyclePeriodOn = defineDial({
  name: 'privacy.cyclePeriodOn',
  title:
    'Which answers carry the header: all to accepted reports, those that ask for something, or refusals of reports too',
  positions: ['all', '200-only', 'refusals-too'],
  default: 'all',
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

export const recordLifetime = defineDial({
  name: 'privacy.recordLifetime',
  title:
    'How long the service remembers an account that is reported no more, since its data may have been erased: two cycles (of a cycle shorter than two days, one and two days), or for ever',
  positions: ['two-cycles', 'for-ever'],
  default: 'two-cycles',
  standing: 'unknown',
  source: `${GUIDE}: the record ages out with a TTL, whose length is not said`,
});

export const earlyReports = defineDial({
  name: 'privacy.earlyReports',
  title:
    'What becomes of a report with an account that was reported less than a cycle ago: noted as an anomaly, or also refused with 429',
  positions: ['noted', '429'],
  default: 'noted',
  standing: 'unknown',
  source: `${GUIDE}: it "should not" be; what follows is not said`,
});

export const closedAgain = defineDial({
  name: 'privacy.closedAgain',
  title:
    'What becomes of a report with an account of which the app was told that it is closed: noted as an anomaly, or also refused with 429',
  positions: ['noted', '429'],
  default: 'noted',
  standing: 'unknown',
  source: `${GUIDE}: it is detected as an anomaly; what follows is not said`,
});
