import type { ReferenceAppConfiguration } from '../../client/index.ts';
import type { Fetch, PlainAnswer, PlainRequest } from '../stage/ask.ts';
import type { VirtualTime } from '../stage/virtual-time.ts';
import type { ConnectTriggers } from './connect-triggers.ts';

/**
 * What an app may offer beyond signing in, connecting and commenting:
 *
 * - `explains`: it answers scripts with `{problem: {kind, condition}}`, so that a scenario can see what it understood
 * - `restart`: it can be stopped at any moment and started again on what it had stored
 * - `replicas`: several instances share one store
 * - `configuration`: a scenario may choose its scopes, PKCE, and the client's kind
 * - `virtual-time`: it sleeps, and looks at the clock, in the world's time
 * - `personal-data`: it keeps personal data of Atlassian accounts, reports it when it is told to, and exports what it holds
 * - `connect`: it is a Connect app as well, with a page, and says which installations it knows
 */
export type Capability =
  | 'explains'
  | 'restart'
  | 'replicas'
  | 'configuration'
  | 'virtual-time'
  | 'personal-data'
  | 'connect';

/** A request that a person's browser sends to the app. */
export interface Trigger {
  readonly method: 'GET' | 'POST';
  /** Path and query at the app's own address. */
  readonly path: string;
  /** Fields of the form that is sent. */
  readonly fields?: Readonly<Record<string, string>>;
}

/** How people do at this app what scenarios are about; its owner declares it. */
export interface Triggers {
  /** Headers that go with every request to the app: to be answered in JSON, for example. */
  readonly headers?: Readonly<Record<string, string>>;
  /** @param customer - client id of the Atlassian app that this person's organisation brought along, if any */
  signIn(personName: string, customer?: string): Trigger;
  /** Leads to Atlassian, by redirects. */
  connect(): Trigger;
  comment(issueKey: string, text: string): Trigger;
  /** The first page, for whoever is signed in. */
  home?(): Trigger;
  readIssue?(issueKey: string): Trigger;
  chooseSite?(cloudId: string): Trigger;
  disconnect?(): Trigger;
  /** Has the app fetch and keep the profiles of these accounts, as whoever is signed in; a thousand at most. */
  learnAbout?(accountIds: readonly string[]): Trigger;
  /** Runs the app's reporting job once; anybody who is signed in may do it. */
  report?(): Trigger;
  /**
   * Everything personal that the app holds, as JSON: `{holdings: [{appId, accountId, state, pieces: {name: {value,
   * retrievedAt}}, lastReportedAt?, dueAt?}]}`, moments in milliseconds since 1970.
   *
   * @param accountIds - those that are looked for; an app may answer with more
   */
  exportData?(accountIds?: readonly string[]): Trigger;
  /** With the capability `connect`. */
  readonly connectApp?: ConnectTriggers;
}

/** The raw content of a place in which an app could have kept something: a store, a log, an export. */
export interface Trace {
  readonly place: string;
  readonly text: string;
}

/** What the app is told when it is made for a scenario. */
export interface AppMaterial {
  readonly configuration: ReferenceAppConfiguration;
  /** Atlassian apps that customers brought along. */
  readonly customers: readonly { readonly clientId: string; readonly clientSecret: string }[];
  /** Reaches the simulator; each instance of an app is given its own name. */
  fetchAs(instance: string): Fetch;
  readonly time: VirtualTime;
  /** Where the app's randomness comes from. */
  readonly seed: string;
  /** Told of what the app itself calls a defect of its own. */
  onUnexpected(thrown: unknown): void;
}

/** Somebody's app, as a scenario sees it. */
export interface AppUnderTest {
  readonly name: string;
  /** `http://localhost:4500` */
  readonly baseUrl: string;
  readonly capabilities: ReadonlySet<Capability>;
  readonly triggers: Triggers;
  /** What a browser's request to the app reaches. @param replica - from 0, where there are several instances */
  ask(request: PlainRequest, replica: number): Promise<PlainAnswer>;
  /** By what name an instance makes itself known to the simulator, where there may be several. */
  instanceAt?(replica: number): string;
  /** With the capability `restart`: kills an instance on the spot and starts another on the same store. */
  restart?(replica: number): Promise<void>;
  /** With the capability `restart`: it dies in place of storing a grant. @returns when that has happened */
  diesBeforeStoring?(replica: number): Promise<void>;
  /** With `restart` and `personal-data`: it dies with a report sent and its outcome not saved. */
  diesBeforeSettling?(replica: number): Promise<void>;
  /** With `restart` and `personal-data`: it dies just before it puts down that a report is about to be sent. */
  diesBeforeLeasing?(replica: number): Promise<void>;
  /** With `restart` and `connect`: it dies in place of storing what the next lifecycle call says, which gets no answer. */
  diesBeforeStoringTenant?(replica: number): Promise<void>;
  /** With `restart` and `connect`: the same with everything stored, but before it answers. */
  diesAfterStoringTenant?(replica: number): Promise<void>;
  /** With the capability `personal-data`: what there is to search for traces of a person. */
  traces?(): Promise<Trace[]>;
  /** With the capability `virtual-time`: its own clock is so many milliseconds off the world's from now on. */
  setsClockOff?(milliseconds: number): void;
  /** With the capability `replicas`: starts one more instance. @returns its number */
  addReplica?(): Promise<number>;
  close(): Promise<void>;
}

/** Makes the app for one scenario. */
export interface AppMaker {
  readonly name: string;
  readonly capabilities: ReadonlySet<Capability>;
  make(material: AppMaterial): Promise<AppUnderTest>;
}
