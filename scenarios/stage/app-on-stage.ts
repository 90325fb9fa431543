import { NotOffered } from './failure.ts';
import type { StageContext } from './stage-context.ts';

/** The app under test, and what can happen to it. */
export interface AppOnStage {
  readonly name: string;
  /** One more instance of the app on the same store. @returns its number, for `person.replica` */
  addsReplica(): Promise<number>;
  /** Kills an instance where it stands, and starts another on what is stored. */
  isKilledAndRestarted(replica?: number): Promise<void>;
  /** Kills an instance at the moment at which it wants to store a grant. @returns resolves when that has happened */
  diesBeforeStoring(replica?: number): { died: Promise<void> };
}

export function createAppOnStage({ app, steps, stimuli }: StageContext): AppOnStage {
  const offered = <T>(ability: T | undefined, name: string): T => {
    if (ability === undefined) throw new NotOffered(app.name, name);
    return ability;
  };
  return {
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
  };
}
