import { isHostPattern, isSafeAddress } from './addresses.ts';
import type { ConnectConfiguration } from './configuration.ts';

/** @returns what is wrong with a configuration, one sentence for each field; empty when it is usable. */
export function connectFaultsOf(configuration: ConnectConfiguration): string[] {
  const { appKey, acceptedAudiences, authorizationServer, era, retention, silence, siteHosts } =
    configuration;
  const faults: string[] = [];
  if (!/^[a-zA-Z0-9-._]{1,80}$/.test(appKey)) faults.push(`appKey: "${appKey}" is no key of an app`);
  const addresses = {
    appBaseUrl: configuration.appBaseUrl,
    keysAddress: configuration.keysAddress,
    'authorizationServer.tokenAddress': authorizationServer.tokenAddress,
    ...Object.fromEntries(acceptedAudiences.map((audience, at) => [`acceptedAudiences.${at}`, audience])),
  };
  for (const [field, address] of Object.entries(addresses)) {
    if (!isSafeAddress(address))
      faults.push(`${field}: "${address}" is neither https nor http on this machine`);
  }
  if (era !== 'signed-install' && era !== 'legacy')
    faults.push(`era: "${era}" is neither signed-install nor legacy`);
  if (!Number.isFinite(retention.days) || retention.days < 1)
    faults.push(`retention.days: ${retention.days} is less than a day`);
  if (silence && !(Number.isFinite(silence.hours) && silence.hours > 0))
    faults.push(`silence.hours: ${silence.hours} is no time`);
  for (const [at, host] of (siteHosts ?? []).entries()) {
    if (!isHostPattern(host)) faults.push(`siteHosts.${at}: "${host}" is no host, with * for a label`);
  }
  return faults;
}
