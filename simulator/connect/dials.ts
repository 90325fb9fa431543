import { defineDial } from '../world/facts.ts';

const IMPORTS = 'community.developer.atlassian.com/t/41874';
const PLUGIN = 'the published host plugin of 2016 (github.com/mahmoudimus/ac)';
const NOBODY_KNOWS = 'no public source settles it';

/** How the host signs lifecycle calls. */
export const signing = defineDial({
  name: 'connect.signing',
  title:
    'How installs are signed: unsigned the first time and HS256 afterwards, or RS256 (signed-install); by the date of the world unless said',
  positions: ['by-date', 'legacy', 'signed-install'],
  default: 'by-date',
  standing: 'documented',
  source: 'community.developer.atlassian.com/t/49046',
});

export const signingOfUploads = defineDial({
  name: 'connect.signingOfUploads',
  title:
    'Whether installs of an uploaded app that does not opt in to signed-install stay as they were, or are signed with RS256 as those of listed apps are since October 2021',
  positions: ['as-before', 'signed-install'],
  default: 'as-before',
  standing: 'observed',
  source: 'community.developer.atlassian.com/t/54066 (November 2021); of today unknown',
});

export const secretModel = defineDial({
  name: 'connect.secretModel',
  title: 'Whether a listed app has one shared secret for all its sites, or one for each installation',
  positions: ['by-date', 'per-app', 'per-installation'],
  default: 'by-date',
  standing: 'documented',
  source: 'community.developer.atlassian.com/t/16023 and /t/51059',
});

export const followUp = defineDial({
  name: 'connect.followUp',
  title:
    'Whether a refused first install of a listed app is sent once more, signed with the old shared secret',
  positions: ['legacy-only', 'always', 'never'],
  default: 'legacy-only',
  standing: 'documented',
  source: `${IMPORTS}, page 3; whether it still exists beside signed-install is unknown`,
});

export const followUpOn = defineDial({
  name: 'connect.followUpOn',
  title: 'Which answers to the unsigned install bring the follow-up about',
  positions: ['401', '401-403', 'any-4xx', 'any-failure'],
  default: '401',
  standing: 'unknown',
  source: NOBODY_KNOWS,
});

export const followUpDelay = defineDial({
  name: 'connect.followUpDelay',
  title: 'How long after the refusal the follow-up comes',
  positions: ['none', '5-seconds', '1-minute'],
  default: 'none',
  standing: 'unknown',
  source: NOBODY_KNOWS,
});

export const followUpSubject = defineDial({
  name: 'connect.followUpSubject',
  title: 'Whether the JWT of the follow-up has sub and context, as other HS256 tokens have',
  positions: ['present', 'absent'],
  default: 'present',
  standing: 'unknown',
  source: NOBODY_KNOWS,
});

export const userKey = defineDial({
  name: 'connect.userKey',
  title: 'Whether lifecycle calls that a person brought about carry ?user_key=, which is then part of qsh',
  positions: ['absent', 'present'],
  default: 'absent',
  standing: 'observed',
  source: `${PLUGIN} (present); a trace of 2021 has sub instead, community.developer.atlassian.com/t/54066`,
});

export const installTokenSubject = defineDial({
  name: 'connect.installTokenSubject',
  title: 'Whether the RS256 token of an install names the person in sub',
  positions: ['absent', 'present'],
  default: 'absent',
  standing: 'unknown',
  source: NOBODY_KNOWS,
});

export const audienceForm = defineDial({
  name: 'connect.audienceForm',
  title: 'Whether aud of the RS256 token is a list of one or a text (RFC 7519, section 4.1.3)',
  positions: ['list', 'text'],
  default: 'list',
  standing: 'observed',
  source: 'atlassian-connect-express 11.5.3 verifies both',
});

export const tokenLifetime = defineDial({
  name: 'connect.tokenLifetime',
  title: 'How long the JWTs of the host live',
  positions: ['15-minutes', '3-minutes'],
  default: '15-minutes',
  standing: 'observed',
  source: `community.developer.atlassian.com/t/54066 (2021, 15 minutes); ${PLUGIN} (3 minutes); of RS256 unknown`,
});

export const callbackTimeLimit = defineDial({
  name: 'connect.callbackTimeLimit',
  title: 'How long the host waits for the answer to a lifecycle call',
  positions: ['10-seconds', '5-seconds'],
  default: '10-seconds',
  standing: 'observed',
  source: `${PLUGIN}; of today unknown`,
});

export const goodAnswers = defineDial({
  name: 'connect.goodAnswers',
  title: 'Which answers to installed are good: 200 and 204, or 201 as well',
  positions: ['200-204', '200-201-204'],
  default: '200-204',
  standing: 'documented',
  source: `developer.atlassian.com, app lifecycle; ${PLUGIN} took 201 too`,
});

export const uninstallOrder = defineDial({
  name: 'connect.uninstallOrder',
  title:
    'How disabled and uninstalled reach the app: in order, at once, the other way round, or so with a disabled that has no JWT any more',
  positions: ['disabled-first', 'at-once', 'uninstalled-first', 'uninstalled-first-disabled-unsigned'],
  default: 'disabled-first',
  standing: 'observed',
  source:
    'community.developer.atlassian.com/t/49046, page 7: milliseconds apart; AC-2561: disabled after uninstalled, and without a JWT',
});

export const reinstallClientId = defineDial({
  name: 'connect.reinstallClientId',
  title:
    'Whether an app that is uninstalled and installed again under one clientKey gets a new oauthClientId',
  positions: ['changes', 'stays'],
  default: 'changes',
  standing: 'unknown',
  source: NOBODY_KNOWS,
});

export const oldFields = defineDial({
  name: 'connect.oldFields',
  title:
    'Whether lifecycle bodies still have publicKey, serverVersion, pluginsVersion and, of paid apps, serviceEntitlementNumber',
  positions: ['sent', 'absent'],
  default: 'sent',
  standing: 'documented',
  source:
    'developer.atlassian.com, app lifecycle: deprecated, may be missing; community.developer.atlassian.com/t/33953',
});

export const words = defineDial({
  name: 'connect.words',
  title:
    'Whether messages of the installer say "app", as the cloud does today, or "add-on", as the published texts do',
  positions: ['app', 'add-on'],
  default: 'app',
  standing: 'observed',
  source: `community.developer.atlassian.com/t/49046, page 3 (app); ${PLUGIN} (add-on)`,
});

export const appPropertiesOnImport = defineDial({
  name: 'connect.appPropertiesOnImport',
  title: 'Whether app properties of a tenant are gone after an import, as the installations are',
  positions: ['gone', 'kept'],
  default: 'gone',
  standing: 'inferred',
  source: 'the host drops its install records',
});

export const staleClientIds = defineDial({
  name: 'connect.staleClientIds',
  title:
    'Whether a stale oauthClientId is refused: not yet, at vendor-first sites, for 5 or 50 % of the apps there and elsewhere, for all; or as it stood on the date of the world',
  positions: ['by-date', 'accepted', 'vendor-first', '5-percent', '50-percent', '100-percent'],
  default: 'by-date',
  standing: 'documented',
  source: 'community.developer.atlassian.com/t/37179 (2020)',
});

export const oldAddress = defineDial({
  name: 'connect.oldAddress',
  title: 'Whether the former address of a renamed site sends on to the new one for a time',
  positions: ['redirects', 'gone'],
  default: 'redirects',
  standing: 'documented',
  source: 'developer.atlassian.com, the blog of October 2018 on site renames; for how long is unknown',
});

export const siteDeletion = defineDial({
  name: 'connect.siteDeletion',
  title: 'Whether apps of a site that is deleted hear nothing, or are uninstalled one by one',
  positions: ['silent', 'uninstalled'],
  default: 'silent',
  standing: 'unknown',
  source: NOBODY_KNOWS,
});
