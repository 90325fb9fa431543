import {
  type ClientParts,
  type ConnectParts,
  createConnectParts,
  createDefaultParts,
  createReporterParts,
  type ReporterParts,
} from '../../client/index.ts';
import type { ReferenceAppVariant } from '../../scenarios/app-under-test/reference-app.ts';

/** The reference client with exactly one defect, which one rule must catch. */
export interface WrongApp {
  /** The rule that it breaks. */
  readonly rule: string;
  /** What is wrong with it, in a sentence. */
  readonly defect: string;
  /** The part that is replaced; made anew for each scenario. */
  readonly parts?: () => Partial<ClientParts>;
  /** The part of the reporter that is replaced; made anew for each scenario. */
  readonly reporterParts?: () => Partial<ReporterParts>;
  /** The part of the Connect app that is replaced; made anew for each scenario. */
  readonly connectParts?: () => Partial<ConnectParts>;
  /** What it has around its ledger. */
  readonly aroundLedger?: ReferenceAppVariant['aroundLedger'];
  /** Scopes that it asks for in vain. */
  readonly idleScopes?: readonly string[];
  /** The scenarios in which it must be caught. */
  readonly scenarios: readonly string[];
}

/** The parts as they should be. */
export const usual = createDefaultParts();
export const usualReporter = createReporterParts();
export const usualConnect = createConnectParts();

/** States as they should be, and the newest of them, for an app that looks at no other. */
export function statesOf(): { newState: ClientParts['newState']; latest: () => string } {
  let latest = '';
  return {
    newState: (environment) => {
      latest = usual.newState(environment);
      return latest;
    },
    latest: () => latest,
  };
}
