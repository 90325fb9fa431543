import type { Scenario } from '../scenario.ts';
import importStorySignedInstall from './import-story-signed-install.scenario.ts';

/** The scenarios of this folder, by name. */
export const connectScenarios: readonly Scenario[] = [importStorySignedInstall];
