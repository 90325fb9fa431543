import { describe, expect, test } from 'vitest';
import { referenceScopes } from '../../client/index.ts';
import { builtInScenarios } from '../../scenarios/built-in.ts';
import { referenceApp, runScenarios, type Scenario } from '../../scenarios/index.ts';
import { rulebook } from '../../simulator/rulebook/findings.ts';
import { type WrongApp, wrongApps } from './index.ts';
import { stimuli } from './stimuli.ts';

/** Each app goes through a dozen scenarios, some of which are weeks long. */
const TIME = 60_000;

describe('the rulebook', () => {
  test.each(wrongApps.map((app) => [app.rule, app] as const))(
    '%s, and no other rule that must be kept, catches its wrong app',
    async (rule, app) => {
      const broken = await findingsAgainst(app);
      const expected = rulebook.find(({ id }) => id === rule)?.level === 'must' ? [rule] : [];
      expect(broken.get(rule), app.defect).toBeGreaterThan(0);
      expect([...broken.keys()].filter(isMust)).toEqual(expected);
    },
    TIME,
  );

  test('every rule has an app that breaks it', () => {
    expect(new Set(wrongApps.map(({ rule }) => rule))).toEqual(new Set(rulebook.map(({ id }) => id)));
  });
});

/** Every wrong app goes through those of its room as well, where other rules could take offence at its defect. */
const COMMON = {
  oauth: [
    'oauth/two-people-one-app',
    'oauth/state-forged',
    'oauth/state-of-another-session',
    'oauth/state-replayed',
    'oauth/foreign-account',
    'oauth/scope-missing',
    'oauth/many-calls-one-refresh',
    'oauth/replicas-take-turns',
    'oauth/lost-answer',
    'oauth/revoked-and-found-by-a-call',
    'oauth/rate-limited-by-burst',
    'wrong-apps/a-token-refused',
  ],
  privacy: [
    'oauth/two-people-one-app',
    'wrong-apps/daily-life',
    'wrong-apps/a-token-refused',
    'wrong-apps/an-outage',
    'privacy/main-path',
    'privacy/updated-refetched',
    'privacy/revoked-with-a-substitute',
    'privacy/answer-lost-after-acceptance',
  ],
  connect: [
    'connect/signed-forgeries-known-client-key',
    'connect/forged-uninstall-signed-install',
    'connect/forged-pages-and-webhooks',
    'connect/life-signed-install',
    'connect/import-story-signed-install',
    'connect/two-authors-on-one-issue',
    'connect/purge-on-day-30',
  ],
};

const commonOf = (rule: string): readonly string[] => COMMON[rule.split('/', 1)[0] as keyof typeof COMMON];

const isMust = (rule: string): boolean => rulebook.find(({ id }) => id === rule)?.level === 'must';

/** How often each rule was found broken. */
async function findingsAgainst(app: WrongApp) {
  const { rule, parts, reporterParts, connectParts, aroundLedger, idleScopes = [], scenarios: ids } = app;
  const { results } = await runScenarios({
    scenarios: [...new Set([...ids, ...commonOf(rule)])].map((id) => withScopes(scenarioOf(id), idleScopes)),
    app: {
      ...referenceApp(),
      name: `an app that breaks ${rule}`,
      make: (material) =>
        referenceApp({
          parts: parts?.(),
          reporterParts: reporterParts?.(),
          connectParts: connectParts?.(),
          aroundLedger,
        }).make(material),
    },
  });
  const broken = new Map<string, number>();
  for (const { findings } of results) {
    for (const finding of findings) broken.set(finding.rule, (broken.get(finding.rule) ?? 0) + 1);
  }
  return broken;
}

/** The same scenario, with an app that has and asks for these scopes too. */
function withScopes(scenario: Scenario, idleScopes: readonly string[]): Scenario {
  if (idleScopes.length === 0) return scenario;
  const scopes = [...referenceScopes, ...idleScopes];
  const app = { ...scenario.setup?.app, scopes: scopes.filter((scope) => scope !== 'offline_access') };
  return { ...scenario, setup: { ...scenario.setup, app, configuration: { scopes } } };
}

function scenarioOf(id: string): Scenario {
  const found = [...builtInScenarios, ...stimuli].find((scenario) => scenario.id === id);
  if (!found) throw new Error(`there is no scenario ${id}`);
  return found;
}
