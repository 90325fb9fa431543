import { describe, expect, test } from 'vitest';
import { type AppMaker, referenceApp, runScenarios, type Scenario, scenario } from '../../scenarios/index.ts';

const sources = ['this test'];

function named(
  id: string,
  play: Scenario['play'] = async () => undefined,
  more: Partial<Scenario> = {},
): Scenario {
  return scenario({ id, title: `The scenario ${id}`, sources, play, ...more });
}

async function only(one: Scenario, options: Parameters<typeof runScenarios>[0] = {}) {
  const { results } = await runScenarios({ ...options, scenarios: [one] });
  const [result] = results;
  if (!result) throw new Error('no result');
  return result;
}

describe('a scenario that fails', () => {
  test('names the step, what was expected, what came, and the exchanges that led there', async () => {
    const result = await only(
      named('own/fails', async ({ rohit, wire, expect: say }) => {
        const { accessToken } = await wire.tokensFrom(rohit);
        const me = await wire.get('api.atlassian.com/me', `${accessToken}x`);
        say(me.status, 'status of my profile').is(200);
      }),
    );
    expect(result.status).toBe('failed');
    expect(result.failure).toMatchObject({
      message: 'status of my profile: expected 200, received 401',
      step: 'after: GET api.atlassian.com/me',
      expected: '200',
      received: '401',
    });
    const exchanges = result.failure?.exchanges.join('\n') ?? '';
    expect(exchanges).toContain('GET https://api.atlassian.com/me -> 401');
    expect(exchanges).toContain('why: bearerForged');
    expect(exchanges).not.toMatch(/eyJ[\w-]{20}/);
  });

  test('says what the control surface said when a script is wrong', async () => {
    const result = await only(named('own/no-dial', ({ dials }) => dials.turn({ 'oauth.word': 'current' })));
    expect(result.failure?.message).toMatch(/400: .*oauth\.word/);
    expect(result.failure?.step).toBe('dials turn: oauth.word = current');
  });

  test('hangs no longer than its time limit, and names where', async () => {
    const result = await only(
      named('own/hangs', ({ step }) => step('wait for ever', () => new Promise<never>(() => undefined))),
      { timeLimit: 100 },
    );
    expect(result.failure).toMatchObject({
      message: 'it did not end within 100 ms',
      step: 'wait for ever',
    });
  });

  test('fails for a defect of the app that nobody looked at', async () => {
    const app = referenceApp({
      parts: {
        shouldRefresh: () => {
          throw new Error('a defect');
        },
      },
    });
    const result = await only(
      named('own/defect', async ({ rohit }) => {
        await rohit.triesToConnect({ site: 'acme' });
        await rohit.triesToComment('ED-1', 'Hello');
      }),
      { app },
    );
    expect(result.status).toBe('failed');
    expect(result.failure?.message).toContain('the app failed: Error: a defect');
  });

  test('fails for a rule that the app breaks although the script is content', async () => {
    const app = referenceApp({ parts: { newState: () => 'always-the-same-state-for-everybody' } });
    const result = await only(
      named('own/finding', async ({ rohit, mark }) => {
        await rohit.connects({ site: 'acme' });
        await mark.beginsToConnect();
      }),
      { app },
    );
    expect(result.status).toBe('failed');
    expect(result.findings.map(({ rule }) => rule)).toContain('oauth/state-fresh');
  });
});

describe('a run', () => {
  test('reports what the app does not offer as not tested', async () => {
    const app = { ...referenceApp(), name: 'a small app', capabilities: new Set<never>() };
    const result = await only(named('own/replicas', undefined, { needs: ['replicas'] }), { app });
    expect(result).toMatchObject({ status: 'not-tested', reason: 'a small app does not offer: replicas' });
  });

  test('reports as not tested what turns out to have no trigger, whatever the scenario said it needs', async () => {
    const whole = referenceApp();
    const app: AppMaker = {
      ...whole,
      make: async (material) => {
        const made = await whole.make(material);
        const { signIn, connect, comment } = made.triggers;
        return Object.assign(made, { triggers: { signIn, connect, comment } });
      },
    };
    const reads = named('own/reads', async ({ rohit }) => void (await rohit.asks('readIssue', 'ED-1')));
    const result = await only(reads, { app });
    expect(result).toMatchObject({
      status: 'not-tested',
      reason: 'reference app does not offer: a trigger for readIssue',
    });
  });

  test('that is stopped keeps what has ended and reports the rest as not run', async () => {
    const stop = new AbortController();
    const scenarios = [
      named('own/first'),
      named('own/second', async () => {
        stop.abort();
        await new Promise<never>(() => undefined);
      }),
      named('own/third'),
    ];
    const { results } = await runScenarios({ scenarios, concurrency: 1, signal: stop.signal });
    expect(results.map(({ status }) => status)).toEqual(['passed', 'not-run', 'not-run']);
  });

  test('splits into shards without loss or repetition', async () => {
    const scenarios = ['a', 'b', 'c', 'd', 'e'].map((letter) => named(`own/${letter}`));
    const parts = await Promise.all(
      [1, 2, 3].map((index) => runScenarios({ scenarios, shard: { index, count: 3 } })),
    );
    const ids = parts.flatMap(({ results }) => results.map(({ id }) => id));
    expect(ids.sort()).toEqual(scenarios.map(({ id }) => id));
  });

  test('leaves no world behind, and gives each scenario one of its own', async () => {
    const seen: number[] = [];
    const count: Scenario['play'] = async ({ behindTheScenes: { control } }) => {
      seen.push((await control.GET('/worlds')).data?.length ?? 0);
    };
    await runScenarios({ scenarios: [named('own/one', count), named('own/two', count)], concurrency: 1 });
    expect(seen).toEqual([1, 1]);
  });

  test('refuses a scenario that lacks something, by name', () => {
    expect(() =>
      scenario({ id: 'own/no-source', title: 'x', sources: [], play: async () => undefined }),
    ).toThrow('own/no-source: sources: must name where the behaviour is known from');
    expect(() => named('Not An Id')).toThrow('id: must be lower-case words');
  });
});
