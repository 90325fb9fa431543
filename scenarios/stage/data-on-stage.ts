import type { Identity } from './account-holder.ts';
import type { DataOnStage, LivedThrough } from './app-on-stage.ts';
import { type Duration, inWords, millisecondsOf, moveClock } from './clock.ts';
import { expectOf } from './expect.ts';
import { NotOffered } from './failure.ts';
import { jsonOf } from './page.ts';
import { type ReportRun, reportRunOf } from './report-run.ts';
import type { StageContext } from './stage-context.ts';

/** How often the job runs unless a scenario says otherwise. */
const USUAL_PAUSE: Duration = { hours: 4 };

export function createDataOnStage(context: StageContext): DataOnStage {
  const { app, keptData, steps } = context;
  const run = (replica = 0) => runJob(context, replica);
  return {
    learnsAbout: async (...who) => {
      const importer = context.connected.at(-1);
      if (!importer)
        throw new Error('nobody has connected the app yet, so nobody can introduce people to it');
      return importer.introduces(...who);
    },
    reports: (replica) => steps.run('the app reports what is due', () => run(replica)),
    livesThrough: (duration, every = USUAL_PAUSE) =>
      steps.run(`the app lives through ${inWords(duration)}`, () => live(context, duration, every)),
    holdings: () =>
      steps.run('the app says what it holds', async () =>
        (await keptData.look()).filter(({ oldest }) => oldest !== undefined),
      ),
    forgets: async (person) => {
      const answer = await person.asks('disconnect');
      expectOf(answer.problem ?? answer.status, 'what the app says to the disconnection').is(200);
      await keptData.lookAt([person.accountId]);
    },
    isKilledWhileReporting: (moment, replica = 0) =>
      steps.run(`the app is killed ${moment.replace('-', ' ')}, and started again`, async () => {
        const dies = moment === 'before-settling' ? app.diesBeforeSettling : app.diesBeforeLeasing;
        if (!dies || !app.restart) throw new NotOffered(app.name, 'restart in the middle of a report');
        const died = dies.call(app, replica).then(() => 'killed');
        const ended = run(replica).then(() => 'the run came to its end');
        expectOf(await Promise.race([died, ended]), 'what became of the run').is('killed');
        context.stimuli.killed(replica);
        await app.restart(replica);
      }),
  };
}

/** @returns the account ids of people and of ids. */
export function accountIdsOf(who: readonly (Identity | string)[]): string[] {
  return who.map((one) => (typeof one === 'string' ? one : one.accountId));
}

async function runJob({ app, closures, keptData }: StageContext, replica: number): Promise<ReportRun> {
  const { status, page } = await keptData.asJob('report', app.triggers.report?.(), replica);
  expectOf(status < 400 ? 'content' : status, 'what the app says to its job').is('content');
  const ran = reportRunOf(jsonOf(page));
  const told = closures.takeTold();
  if (told.length > 0) await keptData.lookAt(told);
  // What went without an answer that asked for it: the remedy after a long outage, for example.
  if (ran.erased + ran.refetched > 0 && told.length === 0) await keptData.look();
  return ran;
}

async function live(context: StageContext, duration: Duration, every: Duration): Promise<LivedThrough> {
  const pause = millisecondsOf(every);
  if (pause <= 0) throw new Error('the job needs a pause between its runs');
  let rest = millisecondsOf(duration);
  let sum: LivedThrough = { runs: 0, ...NOTHING };
  while (rest > 0) {
    const next = Math.min(pause, rest);
    await moveClock(context, next);
    rest -= next;
    sum = added(sum, await runJob(context, 0));
  }
  return sum;
}

const NOTHING = { reported: 0, batches: 0, closed: 0, updated: 0, refetched: 0, erased: 0, overdue: 0 };

function added(sum: LivedThrough, ran: ReportRun): LivedThrough {
  return {
    runs: sum.runs + 1,
    reported: sum.reported + ran.reported,
    batches: sum.batches + ran.batches,
    closed: sum.closed + ran.closed,
    updated: sum.updated + ran.updated,
    refetched: sum.refetched + ran.refetched,
    erased: sum.erased + ran.erased,
    overdue: Math.max(sum.overdue, ran.overdue),
  };
}
