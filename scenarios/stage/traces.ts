import type { Identity } from './account-holder.ts';
import { NotOffered, ScenarioFailure } from './failure.ts';
import type { StageContext } from './stage-context.ts';

/** How often somebody's values were found in one place. */
export interface TraceCount {
  readonly place: string;
  readonly found: number;
}

/** What a search for traces of somebody found. */
export interface Search {
  /** When an answer first told the app that the account is closed, in milliseconds; undefined while it did not. */
  readonly toldAt: number | undefined;
  readonly places: readonly TraceCount[];
  /** Whether nothing was found anywhere. */
  readonly clean: boolean;
}

/** Searches everything that the app under test keeps, says and sends. */
export interface Traces {
  /** Counts the values of somebody's profile, former ones too, in each place; enters `app.searched` into the journal,
   * with the moment at which an answer told the app that the account is closed. */
  of(who: Identity): Promise<Search>;
  /** Fails unless nothing is left of any of them. */
  expectNone(...who: readonly Identity[]): Promise<void>;
}

export function createTraces(context: StageContext): Traces {
  const { steps } = context;
  return {
    of: (who) => steps.run(`the app is searched for traces of ${who.name}`, () => search(context, who)),
    expectNone: (...all) =>
      steps.run(`nothing is left of ${all.map(({ name }) => name).join(', ')}`, async () => {
        for (const who of all) {
          const left = (await search(context, who)).places.filter(({ found }) => found > 0);
          if (left.length > 0)
            throw new ScenarioFailure(`traces of ${who.name}`, 'none', left.map(inWords).join(', '));
        }
      }),
  };
}

async function search(context: StageContext, who: Identity): Promise<Search> {
  const { app, closures, keptData, canaries, stimuli } = context;
  if (!app.traces) throw new NotOffered(app.name, 'traces');
  const values = await canaries.of(who);
  const told = closures.toldOf(who.accountId);
  const sent = told === undefined ? '' : context.sentByApp(told.seq);
  const traces = [
    { place: 'export', text: await keptData.exportText() },
    ...(await app.traces()),
    { place: 'requests after the closure was told', text: sent },
  ];
  const places = traces.map(({ place, text }) => ({ place, found: countOf(values, text) }));
  stimuli.searched(who.accountId, places, told?.at);
  return { toldAt: told?.at, places, clean: places.every(({ found }) => found === 0) };
}

/** Values are looked for as they are, and as JSON and addresses write them. */
function countOf(values: readonly string[], text: string): number {
  const spellings = new Set(
    values.flatMap((value) => [value, JSON.stringify(value).slice(1, -1), encodeURIComponent(value)]),
  );
  let count = 0;
  for (const spelling of spellings) count += text.split(spelling).length - 1;
  return count;
}

const inWords = ({ place, found }: TraceCount): string => `${found} in ${place}`;
