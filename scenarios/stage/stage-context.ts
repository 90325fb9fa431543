import type { AppUnderTest } from '../app-under-test/app-under-test.ts';
import type { Ask } from './ask.ts';
import type { Canaries } from './canaries.ts';
import type { Closures } from './closures.ts';
import type { ControlApi } from './control.ts';
import type { Following } from './follow.ts';
import type { KeptData } from './kept-data.ts';
import type { Network } from './network.ts';
import type { Person } from './person.ts';
import type { Steps } from './steps.ts';
import type { Stimuli } from './stimuli.ts';

/** The simulator as a scenario reaches it. */
export interface SimulatorOnStage {
  readonly url: string;
  readonly ask: Ask;
  /** Opens an answer that does not end. @param path - at the simulator itself: `/_control/...` */
  follow(path: string): Promise<Following>;
  /** The address of a host and path in this scenario's world: `auth.atlassian.com/oauth/token`. */
  addressOf(hostAndPath: string): string;
}

/** A request of the app under test: its place in the journal, and its JSON. */
export interface SentRequest {
  readonly seq: number;
  readonly text: string;
}

/** What every verb of the stage works with. */
export interface StageContext {
  /** The name of the scenario's world. */
  readonly world: string;
  readonly simulator: SimulatorOnStage;
  readonly control: ControlApi;
  /** On which the simulated cloud reaches apps; a script may listen on it. */
  readonly network: Network;
  readonly app: AppUnderTest;
  /** Of the app under test. */
  readonly clientId: string;
  readonly steps: Steps;
  readonly stimuli: Stimuli;
  /** The world's present, in milliseconds. */
  readonly now: () => number;
  /** To be called after the clock was moved. */
  readonly catchUp: () => void;
  /** Whether the app under test was made to keep personal data. */
  readonly keepsPersonalData: boolean;
  /** Client ids through which the app under test works: its own, and those that customers brought along. */
  readonly appIds: readonly string[];
  /** Who has connected the app so far, the latest last. */
  readonly connected: Person[];
  /** What was done so far that later verbs depend on. */
  readonly staging: { listed: boolean };
  readonly canaries: Canaries;
  readonly closures: Closures;
  readonly keptData: KeptData;
  /** What the app under test has sent to Atlassian, as far as the journal still has it. */
  sentByApp(): SentRequest[];
  /** The client id of an app, by handle. */
  clientIdOf(app: string): string;
  accountIdOf(handle: string): string;
  /** What a scenario calls the person of an account; the account id for one that it does not know. */
  handleOf(accountId: string): string;
}
