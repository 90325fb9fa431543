import { SECOND } from '../../world/durations.ts';
import { defineDial, defineFacts } from '../../world/facts.ts';
import { CONFLUENCE_MODULES, JIRA_MODULES } from './module-types.ts';

const PLUGIN = 'the published host plugin of 2016 (github.com/mahmoudimus/ac)';
const DESCRIPTOR = 'developer.atlassian.com/cloud/jira/platform/connect-app-descriptor/';
const OURS = 'a limit of the simulator';

/** What is known of descriptors. Durations are in milliseconds. */
export const descriptorFacts = defineFacts('connect', {
  descriptorPorts: {
    title:
      'A descriptor is fetched from the ports 80, 443 and 8080 only; apps on this machine may have any, for local work',
    value: ['80', '443', '8080'],
    standing: 'documented',
    source: `${DESCRIPTOR}; the exception is the simulator's`,
  },
  descriptorTls: {
    title:
      'The base URL of an app that authenticates starts with https://; apps on this machine may use http, for local work',
    value: 'https',
    standing: 'documented',
    source: `${DESCRIPTOR}; the exception is the simulator's`,
  },
  descriptorTimeLimit: {
    title: 'How long the host waits for a descriptor, each redirect by itself',
    value: 10 * SECOND,
    standing: 'unknown',
    source: OURS,
  },
  descriptorSize: {
    title: 'The longest descriptor that is read, in bytes',
    value: 1024 * 1024,
    standing: 'unknown',
    source: OURS,
  },
  descriptorRedirectLimit: {
    title:
      'How many redirects are followed on the way to a descriptor, each to an address that is looked at anew',
    value: 5,
    standing: 'unknown',
    source: OURS,
  },
  isConnect: {
    title:
      'What was fetched counts as a Connect app when it is an object with key and baseUrl, or broken JSON with these words in it',
    value: ['key', 'baseUrl'],
    standing: 'observed',
    source: `${PLUGIN}; what is said of anything else is unknown`,
  },
  descriptorFaults: {
    title:
      'In development mode, faults against the schema are listed in HTML, in the words of a Java validator',
    value: 'pointer: message',
    standing: 'observed',
    source: `${PLUGIN}, for a member that is missing; the words of other faults are inferred`,
  },
  jiraModules: {
    title: 'Types of modules that Jira knows; the list may lack some',
    value: JIRA_MODULES,
    standing: 'inferred',
    source: 'developer.atlassian.com/cloud/jira/platform/about-jira-modules/',
  },
  confluenceModules: {
    title: 'Types of modules that Confluence knows; the list may lack some',
    value: CONFLUENCE_MODULES,
    standing: 'inferred',
    source: 'developer.atlassian.com/cloud/confluence/about-confluence-modules/',
  },
  lowerCaseScopes: {
    title: 'Scopes in a descriptor may be in lower case; asked for with a token they are in upper case',
    value: 'read',
    standing: 'observed',
    source: 'github.com/getsentry/self-hosted/issues/3204',
  },
  regions: {
    title:
      'regionBaseUrls are read and kept; no site is in a region, so that baseUrl is where calls go and what aud says',
    value: 'not played',
    standing: 'documented',
    source: `${DESCRIPTOR}; that they are not played is the simulator's`,
  },
  scopeOfWebhooks: {
    title: 'An app with webhooks asks for READ, or for a scope that implies it',
    value: 'READ',
    standing: 'observed',
    source: PLUGIN,
  },
  uploadOfListed: {
    title:
      'An app that is on the Marketplace and uploaded by its own address counts as uploaded: with a secret of its own and no follow-up; where it is there from the Marketplace already, it stays so',
    value: 'private',
    standing: 'inferred',
    source:
      'community.developer.atlassian.com/t/41874, page 3: no follow-up for installs of the developers themselves',
  },
});

export const longestAppKey = defineDial({
  name: 'connect.longestAppKey',
  title: 'How many characters the key of an app may have',
  positions: ['80', '64'],
  default: '80',
  standing: 'observed',
  source: `${PLUGIN} (80); ${DESCRIPTOR} (64)`,
});

export const tlsInDevelopment = defineDial({
  name: 'connect.tlsInDevelopment',
  title: 'Whether an app that authenticates may have a base URL with http:// at a site in development mode',
  positions: ['required', 'relaxed'],
  default: 'required',
  standing: 'observed',
  source: `${PLUGIN}: its own development mode relaxes it; that a site's does is unknown`,
});

export const descriptorRedirects = defineDial({
  name: 'connect.descriptorRedirects',
  title: 'Whether redirects are followed on the way to a descriptor',
  positions: ['followed', 'refused'],
  default: 'followed',
  standing: 'unknown',
  source: 'no public source settles it',
});

export const authenticationMember = defineDial({
  name: 'connect.authenticationMember',
  title: 'Whether a descriptor without authentication fails, or means jwt',
  positions: ['required', 'jwt-by-default'],
  default: 'required',
  standing: 'observed',
  source: `the published schema requires it; ${PLUGIN} takes jwt where its schema is not asked`,
});

export const unknownModules = defineDial({
  name: 'connect.unknownModules',
  title: 'Whether a module of a type that is not known fails the install, or is passed over',
  positions: ['refused', 'passed-over'],
  default: 'refused',
  standing: 'observed',
  source: PLUGIN,
});
