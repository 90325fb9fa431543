import type { AppAnswer } from './app-answer.ts';
import { AppVisitor } from './app-visitor.ts';
import { expectOf } from './expect.ts';
import { NotOffered } from './failure.ts';
import { jsonOf } from './page.ts';
import type { StageContext } from './stage-context.ts';

/** What the app under test holds of one account through one Atlassian app, as its export says. Moments in milliseconds. */
export interface HeldData {
  /** Client id of the Atlassian app. */
  readonly appId: string;
  readonly accountId: string;
  readonly state: string;
  /** When the oldest piece was retrieved; undefined when nothing is held but the mark of a closed account. */
  readonly oldest: number | undefined;
  readonly lastReportedAt: number | undefined;
  readonly dueAt: number | undefined;
  readonly pieces: Readonly<Record<string, { readonly value: string; readonly retrievedAt: number }>>;
}

/** The app's export, read by somebody who runs it, and what it says entered into the journal. */
export interface KeptData {
  /** Runs something at the app in the name of whoever runs it. */
  asJob(action: string, trigger: JobTrigger | undefined, replica?: number): Promise<AppAnswer>;
  /** The export as it comes. */
  exportText(accountIds?: readonly string[]): Promise<string>;
  /** Everything that is held; what is new or gone since the last look is entered into the journal. */
  look(): Promise<HeldData[]>;
  /** The same for some accounts; does nothing at an app that keeps no personal data. */
  lookAt(accountIds: readonly string[]): Promise<void>;
}

type JobTrigger = Parameters<AppVisitor['asks']>[1];

/** As many account ids as fit into an address. */
const AT_ONCE = 90;

export function createKeptData(context: StageContext): KeptData {
  const visitor = new AppVisitor(context, { person: 'job', accountId: undefined }, 'The job');
  const oldest = new Map<string, number>();
  const asJob: KeptData['asJob'] = async (action, trigger, replica = 0) => {
    if (trigger === undefined) throw new NotOffered(context.app.name, `a trigger for ${action}`);
    visitor.replica = replica;
    await visitor.signsInOnce();
    return visitor.asks(action, trigger);
  };
  const answered = async (accountIds?: readonly string[]) => {
    const answer = await asJob('export', context.app.triggers.exportData?.(accountIds));
    expectOf(answer.status, 'status of the export').is(200);
    return answer.page;
  };
  const read = async (accountIds?: readonly string[]) => heldIn(jsonOf(await answered(accountIds)));
  const enter = (held: readonly HeldData[], asked: Iterable<string>) => {
    const seen = new Set<string>();
    for (const one of held) {
      if (one.oldest === undefined) continue;
      const key = keyOf(one);
      seen.add(key);
      if (oldest.get(key) === one.oldest) continue;
      oldest.set(key, one.oldest);
      context.stimuli.holds(one.appId, one.accountId, one.oldest);
    }
    for (const key of asked) {
      if (seen.has(key) || !oldest.delete(key)) continue;
      const [appId = '', accountId = ''] = key.split(' ');
      context.stimuli.holdsNoMore(appId, accountId);
    }
  };
  return {
    asJob,
    exportText: async (accountIds) => (await answered(accountIds)).body,
    look: async () => {
      const held = await read();
      enter(held, [...oldest.keys()]);
      return held;
    },
    lookAt: async (accountIds) => {
      if (!context.keepsPersonalData) return;
      for (let at = 0; at < accountIds.length; at += AT_ONCE) {
        const some = new Set(accountIds.slice(at, at + AT_ONCE));
        const held = await read([...some]);
        const known = held.map(({ appId }) => appId).concat(context.appIds);
        const keys = [...new Set(known)].flatMap((appId) => [...some].map((id) => `${appId} ${id}`));
        enter(held, keys);
      }
    },
  };
}

const keyOf = ({ appId, accountId }: HeldData): string => `${appId} ${accountId}`;

function heldIn(exported: unknown): HeldData[] {
  const holdings: unknown = Reflect.get(Object(exported), 'holdings');
  expectOf(Array.isArray(holdings), 'the export has a list of holdings').is(true);
  return (holdings as Omit<HeldData, 'oldest'>[]).map(heldOf);
}

function heldOf(exported: Omit<HeldData, 'oldest'>): HeldData {
  const { appId, accountId, state, pieces = {}, lastReportedAt, dueAt } = exported;
  const moments = Object.values(pieces).map(({ retrievedAt }) => retrievedAt);
  const oldest = moments.length === 0 ? undefined : Math.min(...moments);
  return { appId, accountId, state, oldest, lastReportedAt, dueAt, pieces };
}
