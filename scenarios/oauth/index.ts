import type { Scenario } from '../scenario.ts';
import twoPeopleOneApp from './two-people-one-app.scenario.ts';

/** OAuth 2.0 (3LO), in the order in which somebody gets to know it. */
export const oauthScenarios: readonly Scenario[] = [twoPeopleOneApp];
