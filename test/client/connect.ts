import {
  type CallbackOutcome,
  type Client,
  type ClientMaterial,
  type ClientStore,
  createClient,
  createMemoryStore,
  type Grant,
} from '../../client/index.ts';
import { cloudId, configuration, type FakeCloud } from './fake-cloud.ts';

export const site = { cloudId, name: 'Acme', url: 'https://acme.atlassian.net', scopes: [] };
export const visit = { personId: 'rohit', sessionId: 'session-of-rohit' };

/** A client against a fake cloud. */
export function clientOn(cloud: FakeCloud, material: Partial<ClientMaterial> = {}) {
  const store: ClientStore = material.store ?? createMemoryStore();
  const client = createClient({ configuration, environment: cloud.environment, ...material, store });
  return { client, store };
}

/** Begins an authorization and answers it with a code. */
export async function consent(client: Client, start = visit): Promise<CallbackOutcome> {
  const address = new URL(await client.startAuthorization(start));
  const query = new URLSearchParams({ state: address.searchParams.get('state') ?? '', code: 'the-code' });
  return client.handleCallback({ query, sessionId: start.sessionId });
}

/** A client whose person has consented. */
export async function connectedClient(cloud: FakeCloud, material: Partial<ClientMaterial> = {}) {
  const { client, store } = clientOn(cloud, material);
  await consent(client);
  return { client, store, jira: client.jira(visit.personId, site) };
}

export async function storedGrant(store: ClientStore, personId = visit.personId): Promise<Grant> {
  const grant = await store.readGrant(personId);
  if (grant === undefined) throw new Error(`${personId} has no grant`);
  return grant;
}
