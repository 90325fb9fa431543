import type { ClientParts } from '../../client/index.ts';

/** The reference client with exactly one defect, which one rule must catch. */
export interface WrongApp {
  /** The rule that it breaks. */
  readonly rule: string;
  /** What is wrong with it, in a sentence. */
  readonly defect: string;
  /** The part that is replaced; made anew for each scenario. */
  readonly parts?: () => Partial<ClientParts>;
  /** Scopes that it asks for in vain. */
  readonly idleScopes?: readonly string[];
  /** The scenarios in which it must be caught. */
  readonly scenarios: readonly string[];
}
