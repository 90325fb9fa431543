import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { contract } from '../../openapi/contract.gen.ts';
import { snapshotOf } from '../../simulator/world/snapshot.ts';
import { CLOUD_ID, SETUP } from '../wire/setup.ts';
import { listen } from '../wire/simulator.ts';
import type { TestWorld } from '../wire/test-world.ts';
import { arbitraryOf } from './arbitrary-of-schema.ts';

const sim = listen();
const RUNS = { numRuns: Number(process.env.PROPERTY_RUNS ?? 15), seed: 20_261_008 };

let neighbour: TestWorld;
let untouched = '';
beforeAll(async () => {
  neighbour = sim.world({}, 'neighbour');
  await neighbour.tokens();
  untouched = JSON.stringify(snapshotOf(neighbour.world));
});

const headers = { 'content-type': 'application/json' };
const control = (path: string) => `${sim.base}/_control${path}`;

/** An answer without a defect in it, its body read, and the other world as it was. */
async function expectHarmless(answer: Response): Promise<string> {
  const text = await answer.text();
  expect([answer.status < 500, answer.status, text]).toEqual([true, answer.status, text]);
  expect(JSON.stringify(snapshotOf(neighbour.world))).toBe(untouched);
  return text;
}

/** A world in whatever state: pages, tokens, calls and reports of it are refused or answered, and never fail. */
async function useWorld(name: string): Promise<void> {
  const base = `${sim.base}/~${name}`;
  const state = (await (await fetch(control(`/worlds/${name}/apps`))).json()) as {
    clientId: string;
    callbackUrls?: string[];
    scopes?: string[];
  }[];
  for (const app of state.slice(0, 2)) {
    const query = new URLSearchParams({
      client_id: app.clientId,
      redirect_uri: app.callbackUrls?.[0] ?? '',
      scope: [...(app.scopes ?? []), 'offline_access'].join(' '),
      response_type: 'code',
    });
    const answer = await fetch(`${base}/auth.atlassian.com/authorize?${query}`, { redirect: 'manual' });
    await expectHarmless(answer);
  }
  for (const path of [
    `${base}/id.atlassian.com/login`,
    `${base}/api.atlassian.com/ex/jira/${CLOUD_ID}/rest/api/3/myself`,
    control(`/worlds/${name}`),
    control(`/worlds/${name}/snapshot`),
    control(`/worlds/${name}/journal`),
    control(`/worlds/${name}/journal/har`),
    control(`/worlds/${name}/findings`),
    control(`/worlds/${name}/faults`),
  ]) {
    await expectHarmless(await fetch(path, { redirect: 'manual' }));
  }
  const body = JSON.stringify({ grant_type: 'refresh_token' });
  await expectHarmless(
    await fetch(`${base}/auth.atlassian.com/oauth/token`, { method: 'POST', headers, body }),
  );
}

const writing = contract.operations.filter(
  ({ room, method, requestBody }) => room === 'control' && method !== 'GET' && requestBody,
);

describe.each(writing)('$method /_control$path', (operation) => {
  const schema = operation.requestBody?.content['application/json'] ?? {};

  it('refuses a body or takes it, and leaves a world that answers', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryOf(schema), async (body) => {
        sim.simulator.worlds.create('target', SETUP);
        sim.simulator.worlds.get('target')?.faults.script({}, { kind: 'delay', milliseconds: 1 });
        const path = operation.path
          .replace('{world}', 'target')
          .replace('{accountId}', 'mia')
          .replace('{cloudId}', 'acme')
          .replace('{clientId}', 'commenter')
          .replace('{faultId}', 'fault-1');
        const sent = withoutNeighbour(JSON.stringify(body));
        const { method } = operation;
        const answer = await fetch(control(path), { method, headers, body: sent });
        await expectHarmless(answer);
        sim.simulator.worlds.get('target')?.faults.clear();
        await useWorld('target');
      }),
      RUNS,
    );
  });
});

describe('PUT /_control/worlds/{world}/snapshot', () => {
  it('refuses a damaged snapshot, or leaves a world that answers', async () => {
    const world = sim.world({}, 'damaged');
    await world.tokens();
    const whole = JSON.parse(JSON.stringify(snapshotOf(world.world))) as object;
    const damage = fc.constantFrom(undefined, null, 0, -1, 'x', {}, [], { $map: [] }, [[1]], '__proto__');
    await fc.assert(
      fc.asyncProperty(fc.nat(), damage, async (place, value) => {
        const broken = damaged(whole, place, value);
        await expectHarmless(
          await fetch(control('/worlds/damaged/snapshot'), {
            method: 'PUT',
            headers,
            body: JSON.stringify(broken),
          }),
        );
        await useWorld('damaged');
      }),
      { ...RUNS, numRuns: RUNS.numRuns * 5 },
    );
  });
});

describe('GET /_control/worlds/{world}/journal', () => {
  it.each([
    'x',
    'exchange',
    'authorize',
    '2026-01-05',
  ])('is read where a client secret is "%s"', async (clientSecret) => {
    const apps = (SETUP.apps ?? []).map((app) => ({
      ...app,
      ...(app.kind !== 'service-account' && { clientSecret }),
    }));
    const world = sim.world({ apps });
    await world.post(await world.exchange({ client_secret: clientSecret }));
    const answer = await fetch(control(`/worlds/${world.world.name}/journal`));
    const { entries } = (await answer.json()) as { entries: { kind: string }[] };
    expect(entries.map(({ kind }) => kind)).toContain('exchange');
    expect(JSON.stringify(entries)).not.toContain(`"client_secret":"${clientSecret}"`);
  });
});

/** A world of the neighbour's name would be its end, and rightly so. */
const withoutNeighbour = (text: string): string => text.replaceAll('"neighbour"', '"another"');

/** A copy with one member, wherever it is in the tree, replaced. */
function damaged(whole: object, place: number, value: unknown): object {
  const copy = structuredClone(whole);
  const members: [holder: Record<string, unknown>, name: string][] = [];
  const visit = (holder: Record<string, unknown>): void => {
    for (const [name, member] of Object.entries(holder)) {
      members.push([holder, name]);
      if (typeof member === 'object' && member !== null) visit(member as Record<string, unknown>);
    }
  };
  visit(copy as Record<string, unknown>);
  const [holder, name] = members[place % members.length] ?? [{}, ''];
  holder[name] = value;
  return copy;
}
