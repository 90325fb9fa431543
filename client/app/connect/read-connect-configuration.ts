import { isSafeAddress } from '../../connect/addresses.ts';
import { connectFaultsOf } from '../../connect/check-configuration.ts';
import { DEFAULT_RETENTION } from '../../connect/configuration.ts';
import type { AppConnectConfiguration } from '../configuration.ts';
import { cloudAppConnectAddresses, simulatedAppConnectAddresses } from './app-connect-addresses.ts';

type Source = Record<string, string | undefined>;

/** The fields of the environment, by the fields of the configuration that they set. */
const fieldNames: Readonly<Record<string, string>> = {
  appKey: 'CONNECT_APP_KEY',
  name: 'CONNECT_NAME',
  appBaseUrl: 'CONNECT_BASE_URL',
  acceptedAudiences: 'CONNECT_AUDIENCES',
  era: 'CONNECT_ERA',
  keysAddress: 'CONNECT_KEYS_ADDRESS',
  authorizationServer: 'CONNECT_AUTHORIZATION_SERVER',
  hostScriptAddress: 'CONNECT_HOST_SCRIPT',
  retention: 'CONNECT_RETENTION_DAYS',
  silence: 'CONNECT_SILENCE_HOURS',
  siteHosts: 'CONNECT_SITE_HOSTS',
};

/**
 * Reads `CONNECT_APP_KEY` and what goes with it.
 *
 * @param faults - takes one line for each field at fault
 * @returns the app as a Connect app; undefined for an app that is none
 */
export function readConnectConfiguration(
  source: Source,
  faults: string[],
): AppConnectConfiguration | undefined {
  const { CONNECT_APP_KEY: appKey, CONNECT_AUTHORIZATION_SERVER: server } = source;
  if (appKey === undefined || appKey === '') {
    const idle = Object.values(fieldNames).filter((field) => source[field]);
    faults.push(...idle.map((field) => `${field}: says nothing without CONNECT_APP_KEY`));
    return undefined;
  }
  const usual = usualAddresses(source);
  return {
    appKey,
    name: source.CONNECT_NAME || 'Reference app',
    appBaseUrl: withoutSlash(source.CONNECT_BASE_URL || originOf(source.REDIRECT_URI)),
    acceptedAudiences: wordsOf(source.CONNECT_AUDIENCES),
    era: eraOf(source, faults),
    keysAddress: withoutSlash(source.CONNECT_KEYS_ADDRESS || usual.keysAddress),
    authorizationServer: server ? serverAt(withoutSlash(server)) : usual.authorizationServer,
    hostScriptAddress: source.CONNECT_HOST_SCRIPT || usual.hostScriptAddress,
    retention: { days: Number(source.CONNECT_RETENTION_DAYS || DEFAULT_RETENTION.days) },
    ...(source.CONNECT_SILENCE_HOURS && { silence: { hours: Number(source.CONNECT_SILENCE_HOURS) } }),
    ...(source.CONNECT_SITE_HOSTS && { siteHosts: wordsOf(source.CONNECT_SITE_HOSTS) }),
  };
}

/** @returns what is wrong with the app as a Connect app, one sentence for each field; empty when it is usable. */
export function faultsOfConnect(configuration: AppConnectConfiguration): string[] {
  const { hostScriptAddress, name } = configuration;
  const faults = connectFaultsOf(configuration);
  // The address stands in the content security policy, which knows no way to escape these.
  if (!isSafeAddress(hostScriptAddress) || /[;,'"]/.test(hostScriptAddress)) {
    faults.push(`hostScriptAddress: "${hostScriptAddress}" is no address of a script`);
  }
  if (name === '' || name.length > 80) faults.push('name: must be a text of 1 to 80 characters');
  return faults.map((fault) => fault.replace(/^\w+/, (field) => fieldNames[field] ?? field));
}

function eraOf({ CONNECT_ERA: era }: Source, faults: string[]): AppConnectConfiguration['era'] {
  if (era === 'legacy') return 'legacy';
  if (era !== undefined && era !== 'signed-install')
    faults.push(`CONNECT_ERA: "${era}" is neither signed-install nor legacy`);
  return 'signed-install';
}

function usualAddresses({ CLOUD = '', WORLD }: Source) {
  if (CLOUD === '' || CLOUD === 'atlassian') return cloudAppConnectAddresses();
  return simulatedAppConnectAddresses(CLOUD, WORLD || undefined);
}

const wordsOf = (text = ''): string[] => text.split(' ').filter((word) => word !== '');

const serverAt = (audience: string) => ({ audience, tokenAddress: `${audience}/oauth2/token` });

const withoutSlash = (address: string): string => address.replace(/\/+$/, '');

const originOf = (address = ''): string => (URL.canParse(address) ? new URL(address).origin : '');
