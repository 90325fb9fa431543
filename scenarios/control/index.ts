import type { Scenario } from '../scenario.ts';
import grantsAndApps from './grants-and-apps.scenario.ts';
import journalAndFaults from './journal-and-faults.scenario.ts';
import peopleSitesAndIssues from './people-sites-and-issues.scenario.ts';
import worldsApart from './worlds-apart.scenario.ts';

/** The simulator's own surface, as scripts use it. */
export const controlScenarios: readonly Scenario[] = [
  worldsApart,
  peopleSitesAndIssues,
  grantsAndApps,
  journalAndFaults,
];
