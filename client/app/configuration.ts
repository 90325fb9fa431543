import type { ConnectConfiguration } from '../connect/configuration.ts';
import { cloudAddresses, type OAuthAddresses, simulatedAddresses } from '../oauth/addresses.ts';
import type { OAuthConfiguration } from '../oauth/configuration.ts';
import type { ReportingPolicies } from '../privacy/reporting.ts';
import { faultsOfConnect, readConnectConfiguration } from './connect/read-connect-configuration.ts';
import { readPrivacyConfiguration } from './read-privacy-configuration.ts';

/** What the reference app needs to know; `redirectUri` must end in `/callback` and names the app's own origin. */
export interface ReferenceAppConfiguration extends OAuthConfiguration {
  /** The issue that the first page shows; without it, people type a key. */
  readonly issueKey?: string;
  /** The app keeps personal data, in its ledger. Absent: it keeps none, and owes no reports. */
  readonly privacy?: Partial<ReportingPolicies>;
  /** The app is a Connect app as well. Absent: it is none. */
  readonly connect?: AppConnectConfiguration;
}

/** The reference app as a Connect app; `appBaseUrl` is where it answers. */
export interface AppConnectConfiguration extends ConnectConfiguration {
  /** What administrators see in their list of apps. */
  readonly name: string;
  /** Where the product's script for pages in its frames is. */
  readonly hostScriptAddress: string;
}

/** What the reference app uses, and so all that it asks for. */
export const referenceScopes: readonly string[] = [
  'read:me',
  'read:jira-user',
  'read:jira-work',
  'write:jira-work',
  'offline_access',
];

/** What it asks for when it keeps personal data: the reports need a scope of their own. */
export const privacyScopes: readonly string[] = [...referenceScopes, 'report:personal-data'];

/** A configuration that cannot work; one line for each field at fault. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(`The configuration of the reference app is not usable:\n${faults.join('\n')}`);
    this.faults = faults;
  }
}

/**
 * Reads a plain object such as `process.env`.
 *
 * | field | meaning |
 * | --- | --- |
 * | `CLOUD` | `atlassian` for the real one, or the address of a simulator, such as `http://127.0.0.1:4400` |
 * | `WORLD` | world of the simulator; optional |
 * | `CLIENT_ID`, `CLIENT_SECRET` | from the developer console; no secret for a public client, which needs PKCE |
 * | `REDIRECT_URI` | the registered callback URL, ending in `/callback` |
 * | `SCOPES` | separated by spaces; optional, {@link referenceScopes} or {@link privacyScopes} unless given |
 * | `PKCE` | `on` or `off`; optional, `on` unless given |
 * | `ISSUE_KEY` | issue of the first page; optional |
 * | `PERSONAL_DATA` | `keep` for an app that keeps personal data and reports it; optional, `none` unless given |
 * | `CLOSURE_POLICY`, `UPDATE_POLICY`, `REVOCATION_POLICY` | what it does with it, see {@link ReportingPolicies}; optional |
 * | `CONNECT_APP_KEY` | makes it a Connect app with this key; optional, as all that follows |
 * | `CONNECT_NAME` | its name in lists of apps; `Reference app` unless given |
 * | `CONNECT_BASE_URL` | where products reach it; the origin of `REDIRECT_URI` unless given |
 * | `CONNECT_AUDIENCES` | further base URLs that installs may be addressed to, separated by spaces |
 * | `CONNECT_ERA` | `signed-install` or `legacy`; `signed-install` unless given |
 * | `CONNECT_RETENTION_DAYS` | how long the data of a site is kept that is gone; 30 unless given |
 * | `CONNECT_SILENCE_HOURS` | after how long without a word a site is asked; 24 unless given |
 * | `CONNECT_SITE_HOSTS` | hosts at which sites may be, such as `*.atlassian.net`, separated by spaces; any unless given |
 * | `CONNECT_KEYS_ADDRESS`, `CONNECT_AUTHORIZATION_SERVER`, `CONNECT_HOST_SCRIPT` | where the install keys, the tokens of users and the script for pages are; those of `CLOUD` unless given |
 *
 * @throws ConfigurationError that names every field at fault
 */
export function readAppConfiguration(source: Record<string, string | undefined>): ReferenceAppConfiguration {
  const faults: string[] = [];
  const privacy = readPrivacyConfiguration(source, faults);
  const connect = readConnectConfiguration(source, faults);
  const configuration = {
    clientId: required(source, 'CLIENT_ID', faults),
    clientSecret: source.CLIENT_SECRET || undefined,
    redirectUri: required(source, 'REDIRECT_URI', faults),
    scopes: scopesOf(source, privacy === undefined ? referenceScopes : privacyScopes, faults),
    addresses: addressesOf(source, faults),
    pkce: pkceOf(source, faults),
    issueKey: source.ISSUE_KEY || undefined,
    ...(privacy !== undefined && { privacy }),
    ...(connect !== undefined && { connect }),
  };
  faults.push(...faultsOf(configuration));
  if (faults.length > 0) throw new ConfigurationError(faults);
  return configuration;
}

/** @returns what is wrong with a configuration, one sentence for each field; empty when it is usable. */
export function faultsOf(configuration: ReferenceAppConfiguration): string[] {
  const { clientSecret, connect, issueKey, pkce, redirectUri } = configuration;
  const faults: string[] = connect === undefined ? [] : faultsOfConnect(connect);
  if (redirectUri !== '' && !isCallback(redirectUri)) {
    faults.push(`REDIRECT_URI: "${redirectUri}" must be https (http for loopback only) and end in /callback`);
  }
  if (pkce === false && clientSecret === undefined)
    faults.push('PKCE: a client without CLIENT_SECRET needs it on');
  if (issueKey !== undefined && !isIssueKey(issueKey)) {
    faults.push(`ISSUE_KEY: "${issueKey}" is not an issue key such as ED-1`);
  }
  return faults;
}

/** @returns whether it looks like `ED-1`, or like the number of an issue. */
export function isIssueKey(text: string): boolean {
  return /^([A-Za-z][A-Za-z0-9_]{0,50}-)?\d{1,18}$/.test(text);
}

function required(source: Record<string, string | undefined>, field: string, faults: string[]): string {
  const value = source[field] ?? '';
  if (value === '') faults.push(`${field}: is missing`);
  return value;
}

function scopesOf(
  source: Record<string, string | undefined>,
  usual: readonly string[],
  faults: string[],
): readonly string[] {
  if (source.SCOPES === undefined) return usual;
  const scopes = source.SCOPES.split(' ').filter((scope) => scope !== '');
  if (scopes.length === 0) faults.push('SCOPES: is empty; leave it out to ask for what the app uses');
  return scopes;
}

function pkceOf({ PKCE }: Record<string, string | undefined>, faults: string[]): boolean {
  if (PKCE !== undefined && PKCE !== 'on' && PKCE !== 'off')
    faults.push(`PKCE: "${PKCE}" is neither on nor off`);
  return PKCE !== 'off';
}

function addressesOf(source: Record<string, string | undefined>, faults: string[]): OAuthAddresses {
  const cloud = required(source, 'CLOUD', faults);
  if (cloud === '' || cloud === 'atlassian') return cloudAddresses();
  if (!/^https?:$/.test(URL.canParse(cloud) ? new URL(cloud).protocol : '')) {
    faults.push(`CLOUD: "${cloud}" is neither "atlassian" nor the http address of a simulator`);
  }
  return simulatedAddresses(cloud, source.WORLD || undefined);
}

function isCallback(redirectUri: string): boolean {
  if (!URL.canParse(redirectUri)) return false;
  const { protocol, hostname, pathname } = new URL(redirectUri);
  const loopback = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  return pathname === '/callback' && (protocol === 'https:' || (protocol === 'http:' && loopback));
}
