import type { Identity } from './account-holder.ts';
import { type Duration, inWords, millisecondsOf } from './clock.ts';
import { createDataOnStage } from './data-on-stage.ts';
import { NotOffered } from './failure.ts';
import type { HeldData } from './kept-data.ts';
import type { Person } from './person.ts';
import type { ReportRun } from './report-run.ts';
import type { StageContext } from './stage-context.ts';

/** The app under test, and what can happen to it. */
export interface AppOnStage extends DataOnStage {
  readonly name: string;
  /** One more instance of the app on the same store. @returns its number, for `person.replica` */
  addsReplica(): Promise<number>;
  /** Kills an instance where it stands, and starts another on what is stored. */
  isKilledAndRestarted(replica?: number): Promise<void>;
  /** Kills an instance at the moment at which it wants to store a grant. @returns resolves when that has happened */
  diesBeforeStoring(replica?: number): { died: Promise<void> };
  /** Sets the clock of the app's machine, to the past for example: `{ days: -3 }`. The world's goes on as it was. */
  hasClockOffBy(by: Duration): Promise<void>;
}

/** The app as one that keeps personal data. */
export interface DataOnStage {
  /**
   * Has the app fetch and keep profiles, in the name of whoever connected last; see also `person.introduces`.
   *
   * @returns the account ids that the app says it refused
   */
  learnsAbout(...who: readonly (Identity | string)[]): Promise<string[]>;
  /** Runs the app's reporting job once, now. */
  reports(replica?: number): Promise<ReportRun>;
  /** Lets time pass and runs the job again and again: every four hours unless said otherwise, and at the very end. */
  livesThrough(duration: Duration, every?: Duration): Promise<LivedThrough>;
  /** Everything that the app holds, as its export says; marks of closed accounts, which hold nothing, left out. */
  holdings(): Promise<HeldData[]>;
  /** The person disconnects, and the app has to forget what it holds of them. */
  forgets(person: Person): Promise<void>;
  /**
   * Kills the app in the middle of a run of its job, and starts it again: with a report sent and its outcome not saved, or
   * just before it puts down that one is about to be sent. Fails when nothing was due, since then it has no such moment.
   */
  isKilledWhileReporting(moment: 'before-settling' | 'before-leasing', replica?: number): Promise<void>;
}

/** What all runs of a stretch of time did together. */
export interface LivedThrough extends Omit<ReportRun, 'apps' | 'overdue'> {
  readonly runs: number;
  /** The highest that a run told. */
  readonly overdue: number;
}

export function createAppOnStage(context: StageContext): AppOnStage {
  const { app, steps, stimuli } = context;
  const offered = <T>(ability: T | undefined, name: string): T => {
    if (ability === undefined) throw new NotOffered(app.name, name);
    return ability;
  };
  return {
    ...createDataOnStage(context),
    name: app.name,
    addsReplica: () =>
      steps.run('another replica of the app starts', () => offered(app.addReplica, 'replicas').call(app)),
    isKilledAndRestarted: (replica = 0) =>
      steps.run('the app is killed and started again', async () => {
        stimuli.killed(replica);
        await offered(app.restart, 'restart').call(app, replica);
      }),
    diesBeforeStoring: (replica = 0) => ({
      died: offered(app.diesBeforeStoring, 'restart').call(app, replica),
    }),
    hasClockOffBy: (by) =>
      steps.run(`the app's clock is off by ${inWords(by)}`, () =>
        offered(app.setsClockOff, 'virtual-time').call(app, millisecondsOf(by)),
      ),
  };
}
