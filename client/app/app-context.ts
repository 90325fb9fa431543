import type { Client } from '../create-client.ts';
import type { ClientEnvironment } from '../environment.ts';
import type { ClientStore } from '../store/store.ts';
import type { ReferenceAppConfiguration } from './configuration.ts';

/** What every route is given. */
export interface AppContext {
  readonly configuration: ReferenceAppConfiguration;
  readonly client: Client;
  readonly environment: ClientEnvironment;
  readonly store: ClientStore;
}
