import type { AppUnderTest } from '../app-under-test/app-under-test.ts';
import type { Ask } from './ask.ts';
import type { ControlApi } from './control.ts';

import type { Following } from './follow.ts';
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

/** What every verb of the stage works with. */
export interface StageContext {
  /** The name of the scenario's world. */
  readonly world: string;
  readonly simulator: SimulatorOnStage;
  readonly control: ControlApi;
  readonly app: AppUnderTest;
  /** Of the app under test. */
  readonly clientId: string;
  readonly steps: Steps;
  readonly stimuli: Stimuli;
  /** The world's present, in milliseconds. */
  readonly now: () => number;
  /** To be called after the clock was moved. */
  readonly catchUp: () => void;
  accountIdOf(handle: string): string;
  /** What a scenario calls the person of an account; the account id for one that it does not know. */
  handleOf(accountId: string): string;
}
