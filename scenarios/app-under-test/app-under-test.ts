import type { ReferenceAppConfiguration } from '../../client/index.ts';
import type { Fetch, PlainAnswer, PlainRequest } from '../stage/ask.ts';
import type { VirtualTime } from '../stage/virtual-time.ts';

/**
 * What an app may offer beyond signing in, connecting and commenting:
 *
 * - `explains`: it answers scripts with `{problem: {kind, condition}}`, so that a scenario can see what it understood
 * - `restart`: it can be stopped at any moment and started again on what it had stored
 * - `replicas`: several instances share one store
 * - `configuration`: a scenario may choose its scopes, PKCE, and the client's kind
 * - `virtual-time`: it sleeps, and looks at the clock, in the world's time
 */
export type Capability = 'explains' | 'restart' | 'replicas' | 'configuration' | 'virtual-time';

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
  signIn(personName: string): Trigger;
  /** Leads to Atlassian, by redirects. */
  connect(): Trigger;
  comment(issueKey: string, text: string): Trigger;
  /** The first page, for whoever is signed in. */
  home?(): Trigger;
  readIssue?(issueKey: string): Trigger;
  chooseSite?(cloudId: string): Trigger;
  disconnect?(): Trigger;
}

/** What the app is told when it is made for a scenario. */
export interface AppMaterial {
  readonly configuration: ReferenceAppConfiguration;
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
  /** With the capability `restart`: kills an instance on the spot and starts another on the same store. */
  restart?(replica: number): Promise<void>;
  /** With the capability `restart`: it dies in place of storing a grant. @returns when that has happened */
  diesBeforeStoring?(replica: number): Promise<void>;
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
