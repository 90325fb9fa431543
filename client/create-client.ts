import type { ClientContext, ClientParts, Site } from './context.ts';
import { type ClientEnvironment, systemEnvironment } from './environment.ts';
import { createJira, type Jira } from './jira/create-jira.ts';
import { listSites } from './jira/list-sites.ts';
import { authorizedFetch } from './oauth/authorized-fetch.ts';
import type { OAuthConfiguration } from './oauth/configuration.ts';
import { createDefaultParts } from './oauth/default-parts.ts';
import { disconnect } from './oauth/disconnect.ts';
import { type Callback, type CallbackOutcome, handleCallback } from './oauth/handle-callback.ts';
import { createQuietTimes } from './oauth/quiet-times.ts';
import { type AuthorizationStart, startAuthorization } from './oauth/start-authorization.ts';
import type { ClientStore } from './store/store.ts';

/** What a client is made of. */
export interface ClientMaterial {
  readonly configuration: OAuthConfiguration;
  readonly store: ClientStore;
  /** The machine's own unless given. */
  readonly environment?: ClientEnvironment;
  /** Decisions to replace; the others stay as they are. */
  readonly parts?: Partial<ClientParts>;
}

/** OAuth 2.0 (3LO) for many people of one app. Every method that talks to Atlassian throws only `ClientProblem`. */
export interface Client {
  /** @returns the address to send this person's browser to. */
  startAuthorization(start: AuthorizationStart): Promise<string>;
  /** Takes the query of the callback address and the browser's session; see {@link CallbackOutcome}. */
  handleCallback(callback: Callback): Promise<CallbackOutcome>;
  /** Forgets a person's grant and the link to the Atlassian account. */
  disconnect(personId: string): Promise<void>;
  /** The Jira sites which the person's grant reaches. */
  listSites(personId: string): Promise<Site[]>;
  /** Typed Jira calls on one site, made as that person. */
  jira(personId: string, site: Site): Jira;
  /** A `fetch` that adds the person's access token; for the gateway only. */
  fetchAs(personId: string): (request: Request) => Promise<Response>;
}

/** @returns a client. It keeps nothing itself but which refresh is under way and which place asked for quiet. */
export function createClient(material: ClientMaterial): Client {
  const { configuration, environment = systemEnvironment(), store, parts } = material;
  const context: ClientContext = {
    configuration,
    environment,
    store,
    parts: { ...createDefaultParts(), ...parts },
    quiet: createQuietTimes(),
  };
  return {
    startAuthorization: (start) => startAuthorization(context, start),
    handleCallback: (callback) => handleCallback(context, callback),
    disconnect: (personId) => disconnect(context, personId),
    listSites: (personId) => listSites(context, personId),
    jira: (personId, site) => createJira(context, personId, site),
    fetchAs: (personId) => authorizedFetch(context, personId),
  };
}
