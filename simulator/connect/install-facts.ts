import { defineFacts } from '../world/facts.ts';

const PLUGIN = 'the published host plugin of 2016 (github.com/mahmoudimus/ac)';
const GROUPS = 'community.developer.atlassian.com/t/37179';
const OURS = 'no public source settles it';

/** What is known of installing beyond the lifecycle calls. */
export const installFacts = defineFacts('connect', {
  installerTexts: {
    title: 'The messages of a failed install (connect.install.error.*, connect.remote.upm.*) and their keys',
    value: 'i18n.properties',
    standing: 'observed',
    source: `${PLUGIN}; of some the last sentence is inferred`,
  },
  installerOwnWords: {
    title:
      'Of connect.install.error.unknown.module and upm.pluginInstall.error.* the key alone is known; the words are of our making',
    value: 'keys',
    standing: 'observed',
    source: `${PLUGIN}; a trace of 2020`,
  },
  defaultGroups: {
    title: 'Without a default group of the product no app can be installed; making groups does not cure it',
    value: 'designate a default group',
    standing: 'observed',
    source: GROUPS,
  },
  defaultGroupsKey: {
    title:
      'That error is a failed task like others, with the key connect.install.error.default.groups; the key of the app stands where the report has (PluginKey)',
    value: 'connect.install.error.default.groups' as const,
    standing: 'unknown',
    source: `${GROUPS} has the text alone`,
  },
  defaultGroupsAndUpgrades: {
    title: 'Without a default group no app can be upgraded either',
    value: 'refused',
    standing: 'unknown',
    source: `${GROUPS}: "the installation of all apps"`,
  },
  versions: {
    title:
      'A higher apiVersion makes a major version, more scopes or a price a minor one, anything else a micro one; an upgrade without a change too',
    value: 'major.minor.micro',
    standing: 'documented',
    source: 'developer.atlassian.com, upgrading and versioning; for uploaded apps inferred',
  },
  helpCenter: {
    title:
      'displayUrl and, of Jira, displayUrlServicedeskHelpCenter are the baseUrl: no site has a custom domain',
    value: 'baseUrl',
    standing: 'documented',
    source: 'developer.atlassian.com, app lifecycle; that Confluence has no help center is inferred',
  },
  failedInstalls: {
    title: 'A failed install is not tried again; what was there before is there again, a former secret too',
    value: 'rolled back',
    standing: 'observed',
    source: `${PLUGIN}; upgrades by themselves, which are "retried periodically" (documented), are not played`,
  },
  uploadsEnded: {
    title:
      'Since 31 March 2026 no app can be uploaded by its address in the cloud; here it can, whatever the date of the world',
    value: Date.UTC(2026, 2, 31),
    standing: 'documented',
    source:
      "Atlassian's announcement of the end of support for Connect; that uploads go on is the simulator's",
  },
  appPropertiesOnUninstall: {
    title: 'App properties are gone when the app is uninstalled',
    value: 'gone',
    standing: 'unknown',
    source: OURS,
  },
});
