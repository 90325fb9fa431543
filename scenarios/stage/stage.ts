import type { RaceLab } from '../race-lab/race-lab.ts';
import type { AccountHolder } from './account-holder.ts';
import type { Admin } from './admin.ts';
import type { AppOnStage } from './app-on-stage.ts';
import type { Book } from './book.ts';
import type { StageClock } from './clock.ts';
import type { ConnectOnStage } from './connect/connect-on-stage.ts';
import type { Console } from './console.ts';
import type { Dials } from './dials.ts';
import type { Expectation } from './expect.ts';
import type { Faults } from './faults.ts';
import type { StageJournal } from './journal.ts';
import type { Person } from './person.ts';
import type { Site } from './site.ts';
import type { StageContext } from './stage-context.ts';
import type { Traces } from './traces.ts';
import type { Wire } from './wire.ts';

/** Everything that a scenario plays with. Each verb is a step, and a failure names it. */
export interface Stage {
  /** Owns the app of the developer console. */
  readonly rohit: Person;
  /** A colleague. */
  readonly mark: Person;
  /** Admin of the sites. */
  readonly asha: Person;
  /** Anybody, by handle or account id. */
  person(key: string): Person;
  /** The site `acme`, with the issue ED-1. */
  readonly site: Site;
  /** Any site, by handle. */
  siteNamed(handle: string): Site;
  readonly clock: StageClock;
  readonly console: Console;
  readonly admin: Admin;
  readonly faults: Faults;
  readonly dials: Dials;
  readonly app: AppOnStage;
  /** The app under test as a Connect app, and the hosts that it is installed at. */
  readonly connect: ConnectOnStage;
  /** What Atlassian has written down about the reports of apps. */
  readonly book: Book;
  readonly traces: Traces;
  /** So many people of the world's crowd (`setup.crowd`). @param from - number of the first */
  crowd(count: number, from?: number): AccountHolder[];
  readonly wire: Wire;
  readonly journal: StageJournal;
  readonly race: RaceLab;
  /** The control surface and more, for what has no verb. */
  readonly behindTheScenes: StageContext;
  /** Says what a value has to be; `what` names it in a failure. */
  expect<T>(received: T, what: string): Expectation<T>;
  /** Groups what follows under one name. */
  step<T>(title: string, work: () => Promise<T> | T): Promise<T>;
}
