import type { Trigger } from '../../app-under-test/app-under-test.ts';
import { type Duration, inWords, millisecondsOf, moveClock } from '../clock.ts';
import { expectOf } from '../expect.ts';
import { NotOffered } from '../failure.ts';
import { jsonOf } from '../page.ts';
import type { StageContext } from '../stage-context.ts';
import { connectAppOf } from './connect-app.ts';
import type { ConnectOnStage, ListedTenant } from './connect-on-stage.ts';

type OwnerVerbs = Pick<
  ConnectOnStage,
  'tenants' | 'beats' | 'purges' | 'livesThrough' | 'attaches' | 'diesWhileInstalling'
>;

const DAY = 86_400_000;

/** What whoever runs the app asks of it. */
export function ownerVerbs(context: StageContext): OwnerVerbs {
  const { app, steps } = context;
  const job = async (action: string, trigger: Trigger) => {
    const { status, page, problem } = await context.keptData.asJob(action, trigger);
    return { status, problem, said: Object(jsonOf(page)) as Record<string, unknown> };
  };
  const content = async (action: string, trigger: Trigger) => {
    const { status, problem, said } = await job(action, trigger);
    expectOf(problem ?? status, `what the app says to ${action}`).is(200);
    return said;
  };
  const list = async (): Promise<ListedTenant[]> => {
    const { tenants } = await content('tenants', connectAppOf(context).tenants());
    expectOf(Array.isArray(tenants), 'the app lists its installations').is(true);
    const listed = tenants as ListedTenant[];
    context.stimuli.lists(listed);
    return listed;
  };
  const beat = async () => void (await content('heartbeat', connectAppOf(context).heartbeat()));
  const purge = async () => {
    const { clientKeys } = await content('purge', connectAppOf(context).purge());
    await list();
    return clientKeys as string[];
  };
  return {
    tenants: () => steps.run('the app lists its installations', list),
    beats: () => steps.run('the app asks silent sites who they are', beat),
    purges: () => steps.run('the app removes what is due to go', purge),
    livesThrough: (duration: Duration) =>
      steps.run(`the app lives through ${inWords(duration)}`, async () => {
        for (let rest = millisecondsOf(duration); rest > 0; rest -= DAY) {
          await moveClock(context, Math.min(rest, DAY));
          await beat();
          await purge();
        }
      }),
    attaches: (oldClientKey, newClientKey) =>
      steps.run('a customer has the data of the old installation attached', async () => {
        const trigger = connectAppOf(context).attach(oldClientKey, newClientKey, 'the customer, ticket 7');
        const { problem, said } = await job('attach', trigger);
        return problem ?? Number(said.moved);
      }),
    diesWhileInstalling: (moment) => {
      const dies = moment === 'before-storing' ? app.diesBeforeStoringTenant : app.diesAfterStoringTenant;
      if (!dies) throw new NotOffered(app.name, 'restart in the middle of an install');
      return { died: dies.call(app, 0) };
    },
  };
}
