import { connectScenarios } from './connect/index.ts';
import { controlScenarios } from './control/index.ts';
import { oauthScenarios } from './oauth/index.ts';
import { privacyScenarios } from './privacy/index.ts';
import type { Scenario } from './scenario.ts';

/** The suite that ships with the package. */
export const builtInScenarios: readonly Scenario[] = [
  ...oauthScenarios,
  ...controlScenarios,
  ...privacyScenarios,
  ...connectScenarios,
];
