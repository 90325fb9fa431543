import { codeExchangedTwice } from './code-exchanged-twice.ts';
import { wrongConnectApps } from './connect/index.ts';
import { hammering } from './hammering.ts';
import { idleScopes } from './idle-scopes.ts';
import { wrongReporters } from './privacy/index.ts';
import { refreshBeforeEveryCall } from './refresh-before-every-call.ts';
import { refreshesAtOnce } from './refreshes-at-once.ts';
import { rotatedTokenLost } from './rotated-token-lost.ts';
import { scopeFailureRefreshed } from './scope-failure-refreshed.ts';
import { stateConstant } from './state-constant.ts';
import { stateGuessable } from './state-guessable.ts';
import { stateMissing } from './state-missing.ts';
import { stateReusable } from './state-reusable.ts';
import { stateUnbound } from './state-unbound.ts';
import { stateUnchecked } from './state-unchecked.ts';
import { tokenOfAnother } from './token-of-another.ts';
import { tokenSentToSite } from './token-sent-to-site.ts';
import type { WrongApp } from './wrong-app.ts';

export type { WrongApp } from './wrong-app.ts';

/** One app a rule: the proof that the rule works. */
export const wrongApps: readonly WrongApp[] = [
  stateMissing,
  stateConstant,
  stateGuessable,
  stateUnchecked,
  stateUnbound,
  stateReusable,
  codeExchangedTwice,
  rotatedTokenLost,
  refreshesAtOnce,
  refreshBeforeEveryCall,
  scopeFailureRefreshed,
  tokenOfAnother,
  hammering,
  tokenSentToSite,
  idleScopes,
  ...wrongReporters,
  ...wrongConnectApps,
];
