import { cloudConnectAddresses, simulatedConnectAddresses } from '../../connect/configuration.ts';
import type { AppConnectConfiguration } from '../configuration.ts';

/** Where a cloud has what a Connect app with a page needs. */
export type AppConnectAddresses = Pick<
  AppConnectConfiguration,
  'keysAddress' | 'authorizationServer' | 'hostScriptAddress'
>;

/** @see https://developer.atlassian.com/cloud/jira/platform/about-the-javascript-api/ */
const hostScript = 'connect-cdn.atl-paas.net/all.js';

/** @returns the addresses of the real cloud. */
export function cloudAppConnectAddresses(): AppConnectAddresses {
  return { ...cloudConnectAddresses(), hostScriptAddress: `https://${hostScript}` };
}

/**
 * @param base - the simulator's own address, such as `http://127.0.0.1:4400`
 * @param world - the simulated world; without it, the default one
 * @returns the addresses of a simulated cloud
 */
export function simulatedAppConnectAddresses(base: string, world?: string): AppConnectAddresses {
  const root = base.replace(/\/+$/, '') + (world === undefined ? '' : `/~${encodeURIComponent(world)}`);
  return { ...simulatedConnectAddresses(base, world), hostScriptAddress: `${root}/${hostScript}` };
}
