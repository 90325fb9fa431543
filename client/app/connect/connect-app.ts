import type { Connect } from '../../connect/create-connect.ts';
import type { AppConnectConfiguration } from '../configuration.ts';

/** The app as a Connect app, when it was configured to be one. */
export interface ConnectApp {
  readonly configuration: AppConnectConfiguration;
  readonly connect: Connect;
}
