import { DAY, MINUTE, SECOND } from '../world/durations.ts';
import { defineFacts } from '../world/facts.ts';

const IMPORTS = 'community.developer.atlassian.com/t/41874';
const PLUGIN = 'the published host plugin of 2016 (github.com/mahmoudimus/ac)';
const LIFECYCLE = 'developer.atlassian.com/cloud/jira/platform/connect-app-descriptor/#lifecycle';
const SIGNED = 'community.developer.atlassian.com/t/49046';

/** What is known of lifecycle and imports that no document of the API says. Durations are in milliseconds. */
export const facts = defineFacts('connect', {
  signedInstallForced: {
    title: 'From this day on, installs of all listed apps are signed with RS256',
    value: Date.UTC(2021, 9, 29),
    standing: 'documented',
    source: SIGNED,
  },
  signedInstallOffered: {
    title: 'From this day on, apps whose descriptor says signed-install get RS256; the exact day is inferred',
    value: Date.UTC(2021, 5, 1),
    standing: 'inferred',
    source: SIGNED,
  },
  secretsShared: {
    title: 'From this day on, a listed app has one shared secret for all its sites; the day is inferred',
    value: Date.UTC(2018, 2, 1),
    standing: 'inferred',
    source: 'community.developer.atlassian.com/t/16023 (March 2018)',
  },
  secretsApart: {
    title: 'From this day on, each installation has a secret of its own again; the day is inferred',
    value: Date.UTC(2021, 7, 1),
    standing: 'inferred',
    source: 'community.developer.atlassian.com/t/51059 (about August 2021)',
  },
  importIsSilent: {
    title: 'An import ends the installations of the target without disabled or uninstalled',
    value: 'no callback',
    standing: 'documented',
    source: `${IMPORTS}; community.developer.atlassian.com/t/37179`,
  },
  importLeavesSource: {
    title: 'An export changes nothing at the source, its licences included',
    value: 'unchanged',
    standing: 'documented',
    source: `${IMPORTS}, page 3`,
  },
  restoreKeepsClientKey: {
    title: 'Restoring a backup at its own site keeps the clientKey',
    value: 'unchanged',
    standing: 'documented',
    source: IMPORTS,
  },
  restoreIsSilent: {
    title: 'Restoring a backup at its own site keeps the installations, and tells nobody',
    value: 'no callback',
    standing: 'unknown',
    source: 'no public source settles it',
  },
  followUps: {
    title: 'A refused install is followed up once',
    value: 1,
    standing: 'inferred',
    source: `${IMPORTS}, page 3`,
  },
  followUpForm: {
    title: 'The follow-up has the address and the body of the install that was refused',
    value: 'the same',
    standing: 'inferred',
    source: `${IMPORTS}, page 3; whether it is the same byte by byte is unknown`,
  },
  followUpRefused: {
    title: 'A follow-up that is refused too fails the install with the message for its own answer',
    value: 'the message of the second answer',
    standing: 'inferred',
    source: `${IMPORTS}, page 3`,
  },
  followUpIssuer: {
    title: 'The follow-up is issued by the new clientKey while the old shared secret signs it',
    value: 'new clientKey',
    standing: 'observed',
    source: `a vendor in ${IMPORTS}, page 3; not confirmed by staff`,
  },
  retention: {
    title:
      'How long an app is asked to keep the data of a site that is no longer its newest valid installation',
    value: 30 * DAY,
    standing: 'documented',
    source: `${IMPORTS}, page 3: a recommendation; Atlassian itself keeps 60 days, 15 for trials`,
  },
  callbackTimeLimit: {
    title: 'The host waits ten seconds for the answer to a lifecycle call',
    value: 10 * SECOND,
    standing: 'observed',
    source: `${PLUGIN}; of today unknown`,
  },
  shortCallbackTimeLimit: {
    title: 'Where the dial says so, the host waits five seconds',
    value: 5 * SECOND,
    standing: 'unknown',
    source: 'Atlassian asks for fast answers',
  },
  tokenLifetime: {
    title: 'JWTs of the host live fifteen minutes',
    value: 15 * MINUTE,
    standing: 'observed',
    source: 'community.developer.atlassian.com/t/54066',
  },
  shortTokenLifetime: {
    title: 'Where the dial says so, JWTs of the host live three minutes',
    value: 3 * MINUTE,
    standing: 'observed',
    source: PLUGIN,
  },
  mostOfAnAnswer: {
    title: 'As much of the answer to a lifecycle call as is read, in bytes',
    value: 64 * 1024,
    standing: 'unknown',
    source: 'a limit of the simulator',
  },
  callbackRedirectLimit: {
    title:
      'How many redirects of a lifecycle call are followed, where the dial connect.callbackRedirects says so',
    value: 5,
    standing: 'unknown',
    source: 'a limit of the simulator',
  },
  userAgent: {
    title: 'How the host names itself to apps',
    value: 'Atlassian-Connect/2.0',
    standing: 'observed',
    source: `${PLUGIN}; the version is of our making, today's name is unknown`,
  },
  serverVersion: {
    title: 'serverVersion and pluginsVersion, which mean nothing any more',
    value: { serverVersion: '100212', pluginsVersion: '1.1001.0-SNAPSHOT' },
    standing: 'observed',
    source: LIFECYCLE,
  },
  callbackAnswers: {
    title:
      'installed decides; what uninstalled, enabled and disabled are answered changes nothing, and none is repeated',
    value: 'installed only',
    standing: 'observed',
    source: PLUGIN,
  },
  oldAddressLasts: {
    title: 'For how long the former address of a renamed site sends on, where it does',
    value: 90 * DAY,
    standing: 'unknown',
    source: 'a value of the simulator',
  },
  renameTells: {
    title:
      'A renamed site sends installed with the same clientKey and no enabled, to every app, disabled ones too',
    value: 'installed',
    standing: 'documented',
    source: `${LIFECYCLE}; that disabled apps get it too is inferred`,
  },
  rotationHolds: {
    title: 'A new shared secret holds from when it was sent, whatever the app answered',
    value: 'at once',
    standing: 'observed',
    source: 'github.com/OctopusDeploy/Issues/issues/7596; gitlab-org/gitlab!83038',
  },
});
