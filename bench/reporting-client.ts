import {
  createMemoryStore,
  createReporter,
  type Holding,
  openLevelLedger,
  Personal,
  simulatedAddresses,
  systemEnvironment,
} from '../client/index.ts';
import { createSimulator } from '../simulator/index.ts';
import { crowdId } from '../simulator/world/crowd.ts';
import { CLIENT, type Tokens } from './crowd.ts';

// The client of weekly-cycle.ts, in a process of its own: fills a ledger, reports all of it once, or looks what is due.

/** What one cycle came to. */
export interface Cycle {
  readonly reported: number;
  readonly batches: number;
  readonly failed: string | undefined;
  readonly seconds: number;
  /** In megabytes. */
  readonly peak: number;
  /** In milliseconds. */
  readonly idleRun: number;
}

interface Order {
  readonly task: 'fill' | 'report' | 'look';
  readonly folder: string;
  readonly people: number;
  readonly url: string;
  readonly tokens: Tokens;
}

const DAY = 86_400_000;
/** Written at once. */
const PAGE = 1_000;

const order = JSON.parse(process.argv[2] ?? '{}') as Order;
const ledger = await openLevelLedger(order.folder);
process.stdout.write(JSON.stringify(order.task === 'fill' ? await fill() : await report()));
await ledger.close();

/** Everybody was stored eight days ago, and reported a bit more than a week ago. */
async function fill(): Promise<number> {
  const { worlds, app } = createSimulator();
  const world = await worlds.create('default', { seed: 'bench', crowd: order.people });
  const retrievedAt = systemEnvironment().now() - 8 * DAY;
  const piece = (value: string) => ({ value: new Personal(value), retrievedAt });
  for (let from = 0; from < order.people; from += PAGE) {
    const put: Holding[] = Array.from({ length: PAGE }, (_, index) => ({
      appId: CLIENT.client_id,
      accountId: crowdId(world, from + index),
      state: 'tracked',
      pieces: {
        name: piece(`Somebody Number ${from + index}`),
        email: piece(`number-${from + index}@example.com`),
      },
      heldSince: retrievedAt,
      lastReportedAt: retrievedAt + 60_000,
      dueAt: retrievedAt + 7 * DAY + from + index,
      revision: 1,
    }));
    const ids = put.map(({ accountId }) => accountId);
    await ledger.change(CLIENT.client_id, ids, () => ({ put, result: undefined }));
  }
  await app.close();
  return order.people;
}

async function report(): Promise<Cycle> {
  const clientStore = createMemoryStore();
  const environment = systemEnvironment();
  const now = environment.now();
  await clientStore.writeGrant({
    grantId: 'bench',
    personId: 'owner',
    accountId: 'owner',
    scopes: order.tokens.scope.split(' '),
    accessToken: order.tokens.access_token,
    refreshToken: order.tokens.refresh_token,
    accessTokenMintedAt: now,
    accessTokenExpiresAt: now + order.tokens.expires_in * 1000,
    consentedAt: now,
    revision: 1,
  });
  const configuration = {
    clientId: CLIENT.client_id,
    clientSecret: CLIENT.client_secret,
    redirectUri: 'http://127.0.0.1:4999/callback',
    scopes: order.tokens.scope.split(' '),
    addresses: simulatedAddresses(order.url),
  };
  const reporter = createReporter({ apps: [{ configuration }], clientStore, ledger, environment });
  const startedAt = performance.now();
  const [summary] = order.task === 'report' ? (await reporter.run()).apps : [];
  const seconds = (performance.now() - startedAt) / 1000;
  return {
    reported: summary?.reported ?? 0,
    batches: summary?.batches ?? 0,
    failed: summary?.failed,
    seconds,
    peak: process.resourceUsage().maxRSS / 1024,
    idleRun: await idleRun(() => reporter.run()),
  };
}

/** The second of two runs that find nothing, in milliseconds. */
async function idleRun(run: () => Promise<unknown>): Promise<number> {
  await run();
  const startedAt = performance.now();
  await run();
  return performance.now() - startedAt;
}
