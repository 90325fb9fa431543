import type { Trace } from '../app-under-test/app-under-test.ts';
import type { Identity } from './account-holder.ts';
import { NotOffered, ScenarioFailure } from './failure.ts';
import type { SentRequest, StageContext } from './stage-context.ts';

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
    of: (who) =>
      steps.run(`the app is searched for traces of ${who.name}`, async () =>
        search(context, await gather(context), who),
      ),
    expectNone: (...all) =>
      steps.run(`nothing is left of ${all.map(({ name }) => name).join(', ')}`, async () => {
        const gathered = await gather(context);
        for (const who of all) {
          const { places } = await search(context, gathered, who);
          const left = places.filter(({ found }) => found > 0);
          if (left.length > 0)
            throw new ScenarioFailure(`traces of ${who.name}`, 'none', left.map(inWords).join(', '));
        }
      }),
  };
}

/** Everything that there is to search, as it is now. */
interface Gathered {
  readonly kept: readonly Trace[];
  readonly sent: readonly SentRequest[];
}

async function gather({ app, keptData, sentByApp }: StageContext): Promise<Gathered> {
  if (!app.traces) throw new NotOffered(app.name, 'traces');
  const exported = { place: 'export', text: await keptData.exportText() };
  return { kept: [exported, ...(await app.traces())], sent: sentByApp() };
}

async function search(context: StageContext, { kept, sent }: Gathered, who: Identity): Promise<Search> {
  const told = context.closures.toldOf(who.accountId);
  const later = told === undefined ? [] : sent.filter(({ seq }) => seq > told.seq);
  const spellings = spellingsOf(await context.canaries.of(who));
  const places = [...kept, { place: 'requests after the closure was told', text: textOf(later) }].map(
    ({ place, text }) => ({ place, found: countOf(spellings, text) }),
  );
  context.stimuli.searched(who.accountId, places, told?.at);
  return { toldAt: told?.at, places, clean: places.every(({ found }) => found === 0) };
}

const textOf = (requests: readonly SentRequest[]): string => requests.map(({ text }) => text).join('\n');

/** Values are looked for as they are, and as JSON and addresses write them. */
function spellingsOf(values: readonly string[]): Set<string> {
  return new Set(
    values.flatMap((value) => [value, JSON.stringify(value).slice(1, -1), encodeURIComponent(value)]),
  );
}

function countOf(spellings: Iterable<string>, text: string): number {
  let count = 0;
  for (const spelling of spellings) {
    for (let at = text.indexOf(spelling); at >= 0; at = text.indexOf(spelling, at + spelling.length))
      count += 1;
  }
  return count;
}

const inWords = ({ place, found }: TraceCount): string => `${found} in ${place}`;
