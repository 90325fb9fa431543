import * as accounts from './accounts.ts';
import * as apps from './apps.ts';
import * as autopilot from './autopilot.ts';
import type { ControlHandlers } from './call.ts';
import { advanceClock, readClock } from './clock.ts';
import * as dials from './dials.ts';
import * as faults from './faults.ts';
import * as findings from './findings.ts';
import * as grants from './grants.ts';
import * as issues from './issues.ts';
import * as journal from './journal.ts';
import * as privacy from './privacy.ts';
import { drawPrivacyPicture } from './privacy-picture.ts';
import * as sites from './sites.ts';
import * as worlds from './worlds.ts';

/** The contents page: a handler for each operation of `openapi/control.yaml`. */
export const controlHandlers: ControlHandlers = {
  ...worlds,
  readClock,
  advanceClock,
  ...accounts,
  ...sites,
  ...apps,
  ...grants,
  ...issues,
  ...autopilot,
  ...faults,
  ...dials,
  ...journal,
  ...findings,
  ...privacy,
  drawPrivacyPicture,
};
