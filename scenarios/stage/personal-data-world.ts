import { privacyScopes } from '../../client/index.ts';
import type { ScenarioSetup } from '../scenario.ts';
import { REDIRECT_URI, usualPeople } from './usual-world.ts';

type AccountSetup = NonNullable<ScenarioSetup['accounts']>[number];

const SCOPES = privacyScopes.filter((scope) => scope !== 'offline_access');

/**
 * The usual world, and an app in it that keeps personal data and may report it. Everybody's profile has values that occur
 * nowhere else, by which traces are found; apps that are added and named as `configuration.customers` can be connected
 * through the app under test.
 *
 * @param more - what differs beyond that; its accounts come in addition to the usual people
 *
 * @example
 * ```ts
 * setup: withPersonalData({ crowd: 91, configuration: { privacy: { updated: 'erase' } } }),
 * ```
 */
export function withPersonalData(more: ScenarioSetup = {}): ScenarioSetup {
  const { accounts = [], app, apps, configuration, plain, ...rest } = more;
  const named = new Set(accounts.map(({ handle }) => handle));
  const others = usualPeople.filter(({ handle }) => !named.has(handle));
  return {
    ...rest,
    accounts: [...others, ...accounts].map(withCanaries),
    app: { scopes: SCOPES, ...app },
    plain: { scopes: SCOPES, ...plain },
    apps: apps?.map((one) => ({ callbackUrls: [REDIRECT_URI], ...one })),
    configuration: { scopes: privacyScopes, ...configuration, privacy: { ...configuration?.privacy } },
  };
}

/** The name that the app's own sign-in knows is no trace; what the profile adds to it is. */
function withCanaries(account: AccountSetup): AccountSetup {
  const { handle, name } = account;
  const mark = `Canary${handle.charAt(0).toUpperCase()}${handle.slice(1).replaceAll(/\W/g, '')}`;
  return {
    nickname: `${handle}-nick-${mark}`,
    email: `${handle}.${mark.toLowerCase()}@example.com`,
    picture: `https://pictures.example.com/${handle}-${mark}`,
    ...account,
    name: `${name} ${mark}`,
  };
}

/** What somebody calls themselves at the app, which is not what the Atlassian profile says. */
export function ownNameOf(profileName: string): string {
  return profileName.replace(/ Canary\w+$/, '');
}
