import * as accounts from './accounts.ts';
import * as apps from './apps.ts';
import * as autopilot from './autopilot.ts';
import type { ControlHandlers } from './call.ts';
import { advanceClock, readClock } from './clock.ts';
import * as connectCalls from './connect-calls.ts';
import * as connectInstallations from './connect-installations.ts';
import * as connectListings from './connect-listings.ts';
import { readSilence } from './connect-silence.ts';
import * as connectSiteEvents from './connect-site-events.ts';
import * as connectTenants from './connect-tenants.ts';
import * as dials from './dials.ts';
import * as faults from './faults.ts';
import * as findings from './findings.ts';
import * as grants from './grants.ts';
import * as issues from './issues.ts';
import * as journal from './journal.ts';
import { drawJournalDiagram } from './journal-diagram.ts';
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
  drawJournalDiagram,
  ...findings,
  ...privacy,
  drawPrivacyPicture,
  ...connectTenants,
  ...connectListings,
  ...connectInstallations,
  ...connectSiteEvents,
  readSilence,
  ...connectCalls,
};
