import type { Client } from '../create-client.ts';
import type { ClientEnvironment } from '../environment.ts';
import type { Person } from '../store/records.ts';
import type { ClientStore } from '../store/store.ts';
import type { ReferenceAppConfiguration } from './configuration.ts';
import type { ConnectApp } from './connect/connect-app.ts';
import type { PersonalData } from './people/personal-data.ts';

/** What every route is given. */
export interface AppContext {
  readonly configuration: ReferenceAppConfiguration;
  /** The client through which a person connects: that of the app itself, or of the customer whose person it is. */
  clientOf(person: Person | undefined): Client;
  /** Client id of the Atlassian app behind {@link clientOf}. */
  appIdOf(person: Person | undefined): string;
  /** Client ids of the Atlassian apps that customers brought along. */
  readonly customers: readonly string[];
  readonly environment: ClientEnvironment;
  readonly store: ClientStore;
  /** Absent when the app keeps no personal data. */
  readonly personalData?: PersonalData;
  /** Absent when the app is no Connect app. */
  readonly connectApp?: ConnectApp;
}
