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
import { erasePerson } from './privacy/erase-held.ts';
import { fetchJiraProfiles, fetchOwnProfile } from './privacy/fetch-profiles.ts';
import type { FetchedProfile } from './privacy/fetched-profile.ts';
import type { LedgerStore } from './privacy/ledger.ts';
import type { ClientStore } from './store/store.ts';

/** What a client is made of. */
export interface ClientMaterial {
  readonly configuration: OAuthConfiguration;
  readonly store: ClientStore;
  /** Where personal data is kept, if the app keeps any; `disconnect` and `erasePerson` erase it there. */
  readonly ledger?: LedgerStore;
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
  /** Forgets a person's grant, the link to the Atlassian account, and what is held of it. */
  disconnect(personId: string): Promise<void>;
  /** Forgets a person altogether, with sessions, grant, and what is held of the Atlassian account. */
  erasePerson(personId: string): Promise<void>;
  /** The profile of the Atlassian account behind the person's grant, for `keepProfile`. Scope `read:me`. */
  fetchProfile(personId: string): Promise<FetchedProfile>;
  /** The profiles that Jira on one site has of these accounts. Scope `read:jira-user`. */
  fetchProfiles(personId: string, site: Site, accountIds: readonly string[]): Promise<FetchedProfile[]>;
  /** The Jira sites which the person's grant reaches. */
  listSites(personId: string): Promise<Site[]>;
  /** Typed Jira calls on one site, made as that person. */
  jira(personId: string, site: Site): Jira;
  /** A `fetch` that adds the person's access token; for the gateway only. */
  fetchAs(personId: string): (request: Request) => Promise<Response>;
}

/** @returns a client. It keeps nothing itself but which refresh is under way and which place asked for quiet. */
export function createClient(material: ClientMaterial): Client {
  const { configuration, environment = systemEnvironment(), store, ledger, parts } = material;
  const context: ClientContext = {
    configuration,
    environment,
    store,
    ledger,
    parts: { ...createDefaultParts(), ...parts },
    quiet: createQuietTimes(),
  };
  return {
    startAuthorization: (start) => startAuthorization(context, start),
    handleCallback: (callback) => handleCallback(context, callback),
    disconnect: (personId) => disconnect(context, personId),
    erasePerson: (personId) => erasePerson(context, personId),
    fetchProfile: (personId) => fetchOwnProfile(context, personId),
    fetchProfiles: (personId, site, accountIds) => fetchJiraProfiles(context, { personId, site }, accountIds),
    listSites: (personId) => listSites(context, personId),
    jira: (personId, site) => createJira(context, personId, site),
    fetchAs: (personId) => authorizedFetch(context, personId),
  };
}
