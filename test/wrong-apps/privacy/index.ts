import type { WrongApp } from '../wrong-app.ts';
import { bareIds } from './bare-ids.ts';
import { closedAskedAgain } from './closed-asked-again.ts';
import { closedKept } from './closed-kept.ts';
import { cycleIgnored } from './cycle-ignored.ts';
import { daily } from './daily.ts';
import { daysReadAsSeconds } from './days-read-as-seconds.ts';
import { everyTenDays } from './every-ten-days.ts';
import { failureIsSuccess } from './failure-is-success.ts';
import { firstOneOnly } from './first-one-only.ts';
import { formerUserStored } from './former-user-stored.ts';
import { heldForEver } from './held-for-ever.ts';
import { idsAsResourceNames } from './ids-as-resource-names.ts';
import { newestCounts } from './newest-counts.ts';
import { noContentIsFailure } from './no-content-is-failure.ts';
import { oneGrantOnly } from './one-grant-only.ts';
import { ownIdsReported } from './own-ids-reported.ts';
import { reportedTwice } from './reported-twice.ts';
import { revokerLeftOut } from './revoker-left-out.ts';
import { secondCopy } from './second-copy.ts';
import { siblingsLost } from './siblings-lost.ts';
import { textOfPostgres } from './text-of-postgres.ts';
import { tooManyAtOnce } from './too-many-at-once.ts';
import { unknownReported } from './unknown-reported.ts';
import { updatedAtOfNow } from './updated-at-of-now.ts';
import { updatedIgnored } from './updated-ignored.ts';

/** Reporters with exactly one defect. */
export const wrongReporters: readonly WrongApp[] = [
  bareIds,
  closedAskedAgain,
  closedKept,
  cycleIgnored,
  daily,
  daysReadAsSeconds,
  everyTenDays,
  failureIsSuccess,
  firstOneOnly,
  formerUserStored,
  heldForEver,
  idsAsResourceNames,
  newestCounts,
  noContentIsFailure,
  oneGrantOnly,
  ownIdsReported,
  reportedTwice,
  revokerLeftOut,
  secondCopy,
  siblingsLost,
  textOfPostgres,
  tooManyAtOnce,
  unknownReported,
  updatedAtOfNow,
  updatedIgnored,
];
