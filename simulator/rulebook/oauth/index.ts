import type { Rule } from '../rule.ts';
import { codeExchangedOnce } from './code-exchanged-once.ts';
import { gatewayNotSite } from './gateway-not-site.ts';
import { noHammering } from './no-hammering.ts';
import { oneRefreshAtATime } from './one-refresh-at-a-time.ts';
import { ownGrantForOwnPerson } from './own-grant-for-own-person.ts';
import { refreshWhenDue } from './refresh-when-due.ts';
import { rotatedTokenKept } from './rotated-token-kept.ts';
import { scopeFailureNotRefreshed } from './scope-failure-not-refreshed.ts';
import { scopesUsed } from './scopes-used.ts';
import { stateBoundToSession } from './state-bound-to-session.ts';
import { stateChecked } from './state-checked.ts';
import { stateFresh } from './state-fresh.ts';
import { statePresent } from './state-present.ts';
import { stateSingleUse } from './state-single-use.ts';
import { stateUnguessable } from './state-unguessable.ts';

/** The obligations of an OAuth 2.0 (3LO) app. */
export const oauthRules: readonly Rule[] = [
  statePresent,
  stateFresh,
  stateUnguessable,
  stateChecked,
  stateBoundToSession,
  stateSingleUse,
  codeExchangedOnce,
  rotatedTokenKept,
  oneRefreshAtATime,
  refreshWhenDue,
  scopeFailureNotRefreshed,
  ownGrantForOwnPerson,
  noHammering,
  gatewayNotSite,
  scopesUsed,
];
