import { createConnect } from '../connect/create-connect.ts';
import { type Client, createClient } from '../create-client.ts';
import { systemEnvironment } from '../environment.ts';
import type { OAuthConfiguration } from '../oauth/configuration.ts';
import type { AppContext } from './app-context.ts';
import { ConfigurationError, faultsOf } from './configuration.ts';
import type { ConnectApp } from './connect/connect-app.ts';
import type { ReferenceAppMaterial } from './create-reference-app.ts';
import { createPersonalData, type PersonalData } from './people/personal-data.ts';

/** @throws ConfigurationError when the configuration cannot work */
export function createAppContext(material: ReferenceAppMaterial): AppContext {
  const { configuration, customers = [], environment = systemEnvironment(), ledger, store } = material;
  const faults = [...faultsOf(configuration), ...faultsOfMaterial(material)];
  if (faults.length > 0) throw new ConfigurationError(faults);
  const configurations = [configuration, ...customers.map((customer) => ({ ...configuration, ...customer }))];
  const { parts } = material;
  const kept = configuration.privacy === undefined ? undefined : ledger;
  const clients = new Map(
    configurations.map((one) => [
      one.clientId,
      createClient({ configuration: one, environment, store, ledger: kept, parts }),
    ]),
  );
  const appIdOf: AppContext['appIdOf'] = (person) => person?.clientId ?? configuration.clientId;
  return {
    ...{ configuration, environment, store, appIdOf },
    customers: customers.map(({ clientId }) => clientId),
    clientOf: (person) => knownClient(clients, appIdOf(person)),
    ...personalDataOf(material, configurations, environment),
    ...connectAppOf(material, environment),
  };
}

function personalDataOf(
  { configuration, ledger, onAlert, parts, reporterParts, store }: ReferenceAppMaterial,
  configurations: readonly OAuthConfiguration[],
  environment: AppContext['environment'],
): { personalData?: PersonalData } {
  const { privacy: policies } = configuration;
  if (policies === undefined || ledger === undefined) return {};
  const told = { parts, policies, reporterParts, onAlert };
  return { personalData: createPersonalData({ configurations, environment, ledger, store, ...told }) };
}

function connectAppOf(
  { configuration: { connect: configuration }, connectParts: parts, tenants: store }: ReferenceAppMaterial,
  environment: AppContext['environment'],
): { connectApp?: ConnectApp } {
  if (configuration === undefined || store === undefined) return {};
  return {
    connectApp: { configuration, connect: createConnect({ configuration, environment, parts, store }) },
  };
}

function faultsOfMaterial({
  configuration,
  customers = [],
  ledger,
  tenants,
}: ReferenceAppMaterial): string[] {
  const faults: string[] = [];
  if (configuration.privacy !== undefined && ledger === undefined) {
    faults.push('PERSONAL_DATA: an app that keeps personal data needs a ledger');
  }
  if (configuration.connect !== undefined && tenants === undefined) {
    faults.push('CONNECT_APP_KEY: a Connect app needs a store of installations');
  }
  const clientIds = [configuration.clientId, ...customers.map(({ clientId }) => clientId)];
  if (new Set(clientIds).size < clientIds.length)
    faults.push('CLIENT_ID: each customer brings an app of its own');
  return faults;
}

function knownClient(clients: ReadonlyMap<string, Client>, appId: string): Client {
  const client = clients.get(appId);
  if (client !== undefined) return client;
  throw new ConfigurationError([`CLIENT_ID: the store has people of ${appId}, which is no app of ours`]);
}
