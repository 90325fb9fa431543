import type { ScenarioSetup } from '../scenario.ts';
import { withPersonalData } from '../stage/personal-data-world.ts';

/** What an app needs that keeps profiles and does nothing else. */
const SCOPES = ['read:me', 'read:jira-user', 'report:personal-data', 'offline_access'];

/** A setup in which the app under test keeps profiles, of who connects and of who is introduced, and asks for no more. */
export const keepsProfiles = (more: ScenarioSetup = {}): ScenarioSetup =>
  withPersonalData({ ...more, configuration: { scopes: SCOPES, ...more.configuration } });
