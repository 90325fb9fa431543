import type { AppConfiguration, ScenarioSetup } from '../scenario.ts';

type ConnectChoices = NonNullable<AppConfiguration['connect']>;

/** A setup in which the app under test is a Connect app, and hosts sign as they do today. */
export function asConnectApp(more: ScenarioSetup = {}, choices: ConnectChoices = {}): ScenarioSetup {
  return { ...more, configuration: { ...more.configuration, connect: choices } };
}

/** The same in the years before signed-install: a first install is not signed, and a listed app has one secret. */
export function inTheLegacyEra(more: ScenarioSetup = {}, choices: ConnectChoices = {}): ScenarioSetup {
  const dials = { 'connect.signing': 'legacy', 'connect.secretModel': 'per-app', ...more.dials };
  return asConnectApp({ ...more, dials }, { era: 'legacy', ...choices });
}
