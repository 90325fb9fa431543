import { sign } from 'node:crypto';
import { Agent, request } from 'undici';
import { installFromUrl } from '../simulator/connect/install-orders.ts';
import { callLifecycle } from '../simulator/connect/lifecycle/call-lifecycle.ts';
import type { Installation } from '../simulator/connect/state.ts';
import { tenantsOf } from '../simulator/connect/tenants.ts';
import { installKeys } from '../simulator/connect/tokens/install-keys.ts';
import { createSimulator } from '../simulator/index.ts';
import type { World } from '../simulator/world/world.ts';
import { connectSetup } from './connect-world.ts';
import { rateOf } from './rates.ts';
import { median } from './row.ts';

// The host of lifecycle.ts, in a process of its own: it calls as the simulator does, journal and rulebook included.

/** Deliveries a second. */
export interface Deliveries {
  readonly toMany: number;
  readonly toOne: number;
  /** By undici alone, with a token that was made before. */
  readonly bare: number;
  /** By undici alone, with a token that is made first. */
  readonly bareSigning: number;
}

/** More than are remembered as signed. */
const SITES = 1_000;
const ROUNDS = 5;
/** In milliseconds. */
const ROUND = 1_000;
let serial = 0;
const dispatcher = new Agent();

const { app: appBaseUrl } = JSON.parse(process.argv[2] ?? '{}') as { app: string };
const { worlds, app } = createSimulator();
const world = worlds.create('default', connectSetup(SITES));
const installations = await installEverywhere(world);
process.stdout.write(JSON.stringify(await measure()));
await app.close();

async function installEverywhere(host: World): Promise<Installation[]> {
  const order = {
    hostAddress: 'https://{host}',
    descriptorUrl: `${appBaseUrl}/atlassian-connect.json`,
  };
  const all: Installation[] = [];
  for (const tenant of tenantsOf(host)) {
    const outcome = await installFromUrl(host, { ...order, tenant });
    if (outcome.kind === 'failed') throw new Error(outcome.failure.message);
    await outcome.told;
    all.push(outcome.installation);
  }
  return all;
}

async function measure(): Promise<Deliveries> {
  const post = await latestPost();
  const ways: readonly ((turn: number) => Promise<unknown>)[] = [
    (turn) => deliver(installations[turn % SITES]),
    () => deliver(installations[0]),
    () => send(post),
    () => send({ ...post, headers: { ...post.headers, authorization: signed(post) } }),
  ];
  const rates: number[][] = ways.map(() => []);
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [index, way] of ways.entries()) {
      const rate = await rateOf([way], ROUND, (act, turn) => act(turn));
      if (round > 0) rates[index]?.push(rate); // The first round warms up.
    }
  }
  const [toMany = 0, toOne = 0, bare = 0, bareSigning = 0] = rates.map(median);
  return { toMany, toOne, bare, bareSigning };
}

async function deliver(installation: Installation | undefined): Promise<void> {
  if (!installation) throw new Error('there is no such installation');
  const signature = { by: 'install-key' } as const;
  const call = { installation, event: 'installed', signature, accountId: undefined } as const;
  const result = await callLifecycle(world, call);
  if (result?.kind !== 'answer' || result.status !== 204) throw new Error(JSON.stringify(result));
}

interface Post {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A delivery as the journal has it, to be sent once more. */
async function latestPost(): Promise<Post> {
  await deliver(installations[0]);
  const entry = world.journal.entries().findLast((one) => one.kind === 'exchange');
  if (entry?.kind !== 'exchange') throw new Error('there is no delivery');
  return {
    headers: entry.request.headers as Record<string, string>,
    body: JSON.stringify(entry.request.body),
  };
}

async function send({ headers, body }: Post): Promise<void> {
  const answer = await request(`${appBaseUrl}/installed`, { dispatcher, method: 'POST', headers, body });
  await answer.body.text();
}

/** The token of a post with another issuer, and so another signature. */
function signed({ headers }: Post): string {
  const [head, payload = ''] = (headers.authorization ?? '').split('.');
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
  const other = Buffer.from(JSON.stringify({ ...claims, iss: String(serial++) })).toString('base64url');
  const key = installKeys[0]?.privateKey;
  if (!key) throw new Error('there is no install key');
  return `${head}.${other}.${sign('sha256', Buffer.from(`${head}.${other}`), key).toString('base64url')}`;
}
