import { MINUTE, SECOND } from '../../world/durations.ts';
import { defineFacts } from '../../world/facts.ts';

const VALIDATION = 'community.developer.atlassian.com/t/37179';
const GUIDE = 'developer.atlassian.com/cloud/jira/platform/user-impersonation-for-connect-apps';

/** What is known of impersonation that no document of the API says. Durations are in milliseconds. */
export const facts = defineFacts('connect', {
  assertionLifetime: {
    title: 'An assertion expires sixty seconds after its issue time at the latest',
    value: 60 * SECOND,
    standing: 'observed',
    source: 'github.com/mattermost/mattermost-plugin-jira/issues/600',
  },
  assertionLifetimeFrom: {
    title: 'The sixty seconds are counted from iat, or from now where iat is yet to come',
    value: 'iat or now',
    standing: 'inferred',
    source: 'github.com/mattermost/mattermost-plugin-jira/issues/600: "was 135 seconds from now"',
  },
  userTokenLifetime: {
    title: 'A token by which an app acts as a person is good for fifteen minutes',
    value: 15 * MINUTE,
    standing: 'documented',
    source: GUIDE,
  },
  userTokenForm: {
    title: 'What the token is made of is nobody’s business; here it is opaque',
    value: 'opaque',
    standing: 'unknown',
    source: 'no public source shows one',
  },
  assertionAudience: {
    title: 'aud is the server that is asked: its real name, or its address as it was asked',
    value: 'own address',
    standing: 'observed',
    source:
      'github.com/mattermost/mattermost-plugin-jira/issues/945 (that the address as asked will do is ours)',
  },
  formerAudience: {
    title: 'At the former host auth.atlassian.io, aud is that host, and its new name is refused there',
    value: 'https://auth.atlassian.io',
    standing: 'inferred',
    source: 'github.com/mattermost/mattermost-plugin-jira/issues/945 shows the other direction',
  },
  staleAtVendorFirst: {
    title:
      'From this day on, a stale oauthClientId is refused at vendor-first sites (announced for 12 May, a week late)',
    value: Date.UTC(2020, 4, 19),
    standing: 'inferred',
    source: VALIDATION,
  },
  staleForFewApps: {
    title: 'From this day on, a stale oauthClientId is refused for 5 % of the apps',
    value: Date.UTC(2020, 5, 23),
    standing: 'documented',
    source: VALIDATION,
  },
  staleForHalf: {
    title:
      'From this day on, for 50 % of the apps ("progressive over the following week": the day is inferred)',
    value: Date.UTC(2020, 5, 26),
    standing: 'inferred',
    source: VALIDATION,
  },
  staleForAll: {
    title: 'From this day on, for all apps (the end of that week: the day is inferred)',
    value: Date.UTC(2020, 5, 30),
    standing: 'inferred',
    source: VALIDATION,
  },
  staleApps: {
    title: 'Which apps are among the first is told by a hash of their key; how they were chosen is unknown',
    value: 'SHA-256 of the app key',
    standing: 'unknown',
    source: VALIDATION,
  },
  staleWithoutSuccessor: {
    title:
      'A stale oauthClientId is good for nothing while the app is not installed at the site, also before the change',
    value: 'refused',
    standing: 'inferred',
    source: 'the app has no access to the site then',
  },
  staleActsOn: {
    title:
      'Before the change, a token got with a stale oauthClientId acts on the present content of the site',
    value: 'present content',
    standing: 'inferred',
    source: VALIDATION,
  },
});
