import { once } from 'node:events';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { type Schemas, startControl } from './control.ts';

type Control = ReturnType<typeof startControl>;
const open: Control[] = [];
afterEach(async () => {
  for (const control of open.splice(0)) await control.app.close();
});

const refresh = ({ app }: Control) =>
  app.inject({
    method: 'POST',
    url: '/~demo/auth.atlassian.com/oauth/token',
    payload: {
      grant_type: 'refresh_token',
      client_id: 'commenter-client-id',
      client_secret: 'commenter-client-secret',
      refresh_token: 'not-a-token-of-ours',
    },
  });

describe('the journal', () => {
  it('tells a refusal with its private reason and without secrets', async () => {
    const control = startControl();
    await refresh(control);
    const { entries } = await control.ask<Schemas['JournalPage']>(
      'GET',
      '/worlds/demo/journal?refusals=true',
    );
    expect(entries).toMatchObject([
      {
        operationId: 'exchangeToken',
        clientId: 'commenter-client-id',
        world: 'demo',
        request: { method: 'POST', url: 'https://auth.atlassian.com/oauth/token' },
        response: { status: 403 },
        refusal: { condition: 'refreshTokenUnknown' },
      },
    ]);
    expect(JSON.stringify(entries)).not.toContain('commenter-client-secret');
    expect(JSON.stringify(entries)).not.toContain('not-a-token-of-ours');
  });

  it('shows secrets to whoever started the simulator so', async () => {
    const control = startControl({ showSecrets: true });
    await refresh(control);
    const page = await control.ask('GET', '/worlds/demo/journal');
    expect(JSON.stringify(page)).toContain('commenter-client-secret');
  });

  it('is read page by page', async () => {
    const control = startControl();
    for (let count = 0; count < 5; count++) control.world.record('counted', { count });
    const seen: number[] = [];
    for (let after = 0, more = true; more; ) {
      const page = await control.ask<Schemas['JournalPage']>(
        'GET',
        `/worlds/demo/journal?limit=2&after=${after}`,
      );
      seen.push(...page.entries.map(({ seq }) => seq));
      more = page.entries.length > 0;
      after = page.nextAfter;
    }
    expect(seen).toEqual([1, 2, 3, 4, 5]);
  });

  it('says how much of it is gone, and starts anew when it is cleared', async () => {
    const control = startControl();
    for (let count = 0; count < control.world.journal.capacity + 3; count++) control.world.record('counted');
    const page = await control.ask<Schemas['JournalPage']>('GET', '/worlds/demo/journal?limit=1');
    expect(page).toMatchObject({ dropped: 3, entries: [{ seq: 4 }] });
    await control.ask('DELETE', '/worlds/demo/journal');
    expect(await control.ask('GET', '/worlds/demo/journal')).toMatchObject({ dropped: 0, entries: [] });
  });

  it('filters by kind, status, app and person, by handle', async () => {
    const control = startControl();
    await refresh(control);
    await control.ask('PATCH', '/worlds/demo/accounts/mia', { name: 'Mia K.' });
    const count = async (query: string) =>
      (await control.ask<Schemas['JournalPage']>('GET', `/worlds/demo/journal?${query}`)).entries.length;
    expect(await count('kind=event&accountId=mia')).toBe(1);
    expect(await count('accountId=omar')).toBe(0);
    expect(await count('clientId=commenter&status=403')).toBe(1);
    expect(await count('status=200')).toBe(0);
    expect(await count('origin=auth.atlassian.com&operationId=exchangeToken')).toBe(1);
  });

  it('is exported as HAR 1.2', async () => {
    const control = startControl();
    await refresh(control);
    const { log } = await control.ask<Schemas['Har']>('GET', '/worlds/demo/journal/har');
    expect(log.version).toBe('1.2');
    expect(log.entries).toMatchObject([
      {
        request: { method: 'POST', postData: {} },
        response: { status: 403, content: {} },
        cache: {},
        timings: {},
      },
    ]);
    expect(JSON.stringify(log)).not.toContain('commenter-client-secret');
  });
});

describe('following the journal', () => {
  /** Reads events until there are so many. */
  async function follow(control: Control, count: number, path = '', headers = {}, act = async () => {}) {
    open.push(control);
    if (!control.app.server.listening) await control.app.listen({ host: '127.0.0.1', port: 0 });
    const { port } = control.app.server.address() as AddressInfo;
    const url = `http://127.0.0.1:${port}/_control/worlds/demo/journal/follow${path}`;
    const asked = request(url, { headers }).end();
    const [answer] = await once(asked, 'response');
    expect(answer.headers['content-type']).toBe('text/event-stream');
    await act();
    let text = '';
    for await (const chunk of answer.setEncoding('utf8')) {
      text += chunk;
      if (text.split('\n\n').length > count) break;
    }
    asked.destroy();
    return text.split('\n\n').slice(0, count);
  }

  it('tells what happens next, redacted', async () => {
    const control = startControl();
    control.world.record('before');
    const [event] = await follow(control, 1, '', {}, async () => {
      await refresh(control);
    });
    expect(event).toMatch(/^id: \d+\nevent: exchange\ndata: \{/);
    expect(event).not.toContain('commenter-client-secret');
  });

  it('goes on where a reader left off', async () => {
    const control = startControl();
    for (let count = 0; count < 5; count++) control.world.record('counted', { count });
    const events = await follow(control, 2, '?after=1', { 'last-event-id': '3' });
    expect(events.map((event) => event.split('\n')[0])).toEqual(['id: 4', 'id: 5']);
  });

  it('tells all that the journal holds, however much it is', async () => {
    const control = startControl();
    for (let count = 0; count < 5_000; count++) control.world.record('counted', { text: 'x'.repeat(500) });
    const events = await follow(control, 5_000, '?after=0');
    expect(events.map((event) => Number(/^id: (\d+)/.exec(event)?.[1]))).toEqual(
      events.map((_, index) => index + 1),
    );
  });

  it('refuses a place that is no number', async () => {
    const { refused } = startControl();
    const refusal = await refused('GET', '/worlds/demo/journal/follow', undefined, { 'last-event-id': 'x' });
    expect(refusal).toMatchObject({ status: 400, where: 'Last-Event-ID' });
  });
});
