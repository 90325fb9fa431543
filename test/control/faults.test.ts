import { describe, expect, it } from 'vitest';
import { effectOf } from '../../simulator/control/fault-effect.ts';
import { sites } from '../../simulator/world/directory.ts';
import { type Schemas, startControl } from './control.ts';

const TOKEN = '/~demo/auth.atlassian.com/oauth/token';
type Control = ReturnType<typeof startControl>;

const refresh = ({ app }: Control, refreshToken = 'unknown') =>
  app.inject({
    method: 'POST',
    url: TOKEN,
    payload: {
      grant_type: 'refresh_token',
      client_id: 'commenter-client-id',
      client_secret: 'commenter-client-secret',
      refresh_token: refreshToken,
    },
  });

const script = (control: Control, body: unknown) =>
  control.ask<Schemas['Fault']>('POST', '/worlds/demo/faults', body);

describe('faults', () => {
  it('answer the next so many requests that match, in the stead of the operation', async () => {
    const control = startControl();
    const answer = {
      kind: 'answer',
      status: 502,
      body: '<h1>Bad Gateway</h1>',
      headers: { 'Content-Type': 'text/html' },
    };
    await script(control, {
      match: { operationId: 'exchangeToken', clientId: 'commenter' },
      times: 2,
      effect: answer,
    });
    const statuses = [await refresh(control), await refresh(control), await refresh(control)];
    expect(statuses.map(({ statusCode }) => statusCode)).toEqual([502, 502, 403]);
    expect(statuses[0]?.body).toBe('<h1>Bad Gateway</h1>');
    const faults = await control.ask('GET', '/worlds/demo/faults');
    expect(faults).toMatchObject([{ remaining: 0, applied: 2, waiting: 0 }]);
  });

  it('answer like the cloud does when it is busy', async () => {
    const control = startControl();
    await script(control, { match: {}, effect: { kind: 'answer', like: 'rate-limit-quota' } });
    const { statusCode, headers } = await refresh(control);
    expect(statusCode).toBe(429);
    expect(headers['retry-after']).toBeDefined();
  });

  it('speak in the envelope of the origin where no body is given', async () => {
    const control = startControl();
    await script(control, {
      match: { operationId: 'exchangeToken' },
      effect: { kind: 'answer', status: 503 },
    });
    expect((await refresh(control)).json()).toMatchObject({ error: 'server_error' });
  });

  it.each([
    ['rate-limit-quota', 429, 'too_many_requests', 'Too Many Requests'],
    ['rate-limit-burst', 429, 'too_many_requests', 'Too Many Requests'],
    ['rate-limit-gateway', 429, 'too_many_requests', 'Too Many Requests'],
    ['unavailable', 503, 'server_error', 'Service Unavailable'],
  ])('like %s speak as the token endpoint does, when that is what they strike', async (like, status, ...said) => {
    const control = startControl();
    await script(control, { match: { origin: 'auth.atlassian.com' }, effect: { kind: 'answer', like } });
    const { statusCode, headers, body } = await refresh(control);
    const [error, error_description] = said;
    expect([statusCode, headers['content-type']]).toEqual([status, 'application/json']);
    expect(JSON.parse(body)).toEqual({ error, error_description });
    expect(headers).not.toHaveProperty('ratelimit-reason');
  });

  it('speak in the voice of whatever they strike, also when they are for everything', async () => {
    const control = startControl();
    await script(control, { match: {}, times: 4, effect: { kind: 'answer', like: 'rate-limit-quota' } });
    const cloudId = [...sites(control.world).keys()][0];
    const voices: unknown[] = [];
    for (const path of [
      `/api.atlassian.com/ex/jira/${cloudId}/rest/api/3/myself`,
      '/api.atlassian.com/me',
      '/auth.atlassian.com/oauth/token/accessible-resources',
      '/id.atlassian.com/login',
    ]) {
      const { headers, body } = await control.app.inject({ url: `/~demo${path}` });
      voices.push([headers['content-type'], body.replaceAll(/<[^>]*>/g, ' ').trim()]);
    }
    const gateway = ['application/json', '{"code":429,"message":"Too Many Requests"}'];
    expect(voices).toEqual([
      ['application/json;charset=UTF-8', '{"errorMessages":["Rate limit exceeded."],"errors":{}}'],
      gateway,
      gateway,
      ['text/html; charset=utf-8', expect.stringContaining('Too Many Requests')],
    ]);
  });

  it.each([
    ['addComment', '{"cut', 'application/json;charset=UTF-8'],
    ['addComment', { errorMessages: [] }, 'application/json;charset=UTF-8'],
    ['exchangeToken', '{"cut', 'application/json'],
    ['showLogin', '<h1>Down</h1>', 'text/html; charset=utf-8'],
    ['showLogin', { down: true }, 'application/json'],
  ])('send a body without a type with that of the operation: %s, %j', async (operationId, body, type) => {
    const { world } = startControl();
    const effect = effectOf(world, { kind: 'answer', status: 502, body });
    const answer = effect.kind === 'answer' ? effect.answerTo({ operationId }) : undefined;
    expect(answer).toMatchObject({ status: 502, body, type });
  });

  it('tell the time to wait by the clock at which they strike', async () => {
    const control = startControl();
    await script(control, { match: {}, effect: { kind: 'answer', like: 'rate-limit-quota' } });
    control.world.clock.advance(45 * 60_000);
    expect((await refresh(control)).headers['retry-after']).toBe('900');
  });

  it('hold requests and release them in the order that is asked for, one after the other', async () => {
    const control = startControl();
    const { faultId } = await script(control, { match: {}, times: 3, effect: { kind: 'hold' } });
    const order: string[] = [];
    const requests = ['first', 'second', 'third'].map((name) =>
      refresh(control, name).then(() => order.push(name)),
    );
    await expect
      .poll(async () => (await control.ask<Schemas['Fault'][]>('GET', '/worlds/demo/faults'))[0]?.waiting)
      .toBe(3);
    for (const wrong of [
      [0, 1],
      [0, 1, 3],
      [0, 1, 2, 3],
    ]) {
      const refusal = await control.refused('POST', `/worlds/demo/faults/${faultId}/release`, {
        order: wrong,
      });
      expect(refusal).toMatchObject({ status: 400, where: '/order' });
    }
    await control.ask('POST', `/worlds/demo/faults/${faultId}/release`, { order: [2, 0, 1] });
    await Promise.all(requests);
    expect(order).toEqual(['third', 'first', 'second']);
    const exchanges = control.world.journal.entries().filter((entry) => entry.kind === 'exchange');
    const byEnd = exchanges.toSorted((a, b) => (a.finishedSeq ?? 0) - (b.finishedSeq ?? 0));
    expect(byEnd.map((exchange) => exchanges.indexOf(exchange))).toEqual([2, 0, 1]);
  });

  it('DELETE lets go what waits', async () => {
    const control = startControl();
    await script(control, { match: {}, effect: { kind: 'hold' } });
    const request = refresh(control);
    await expect
      .poll(async () => (await control.ask<Schemas['Fault'][]>('GET', '/worlds/demo/faults'))[0]?.waiting)
      .toBe(1);
    await control.ask('DELETE', '/worlds/demo/faults');
    expect((await request).statusCode).toBe(403);
  });

  it.each([
    [{ match: { operationId: 'exchangetoken' }, effect: { kind: 'reset' } }, '/match/operationId'],
    [{ match: { clientId: 'nobody' }, effect: { kind: 'reset' } }, '/match/clientId'],
    [{ match: { origin: 'example.com' }, effect: { kind: 'reset' } }, '/match/origin'],
    [{ match: {}, effect: { kind: 'nope' } }, '/effect/kind'],
    [{ match: {}, effect: { kind: 'delay' } }, '/effect'],
    [{ match: {}, effect: { kind: 'answer', like: 'nope' } }, '/effect/like'],
    [{ match: {}, times: 1, effect: { kind: 'hold', until: 2 } }, '/effect/until'],
    [{ match: {}, effect: { kind: 'answer', status: 500, headers: { 'a b': '1' } } }, '/effect/headers/a b'],
    [
      { match: {}, effect: { kind: 'answer', status: 500, headers: { 'Content-Length': '1' } } },
      '/effect/headers/Content-Length',
    ],
  ])('refuse %j by its place', async (fault, where) => {
    const { refused } = startControl();
    expect(await refused('POST', '/worlds/demo/faults', fault)).toMatchObject({ status: 400, where });
  });

  it('never touch the control surface', async () => {
    const control = startControl();
    await script(control, { match: {}, effect: { kind: 'reset' } });
    expect((await control.send('GET', '/worlds')).statusCode).toBe(200);
  });
});

describe('whatever is not an operation, or not readable', () => {
  const { refused } = startControl();
  it.each([
    ['GET', '/nope', undefined, 404, 'pathUnknown'],
    ['GET', '', undefined, 404, 'pathUnknown'],
    ['DELETE', '/worlds', undefined, 405, 'methodUnknown'],
    ['GET', '/worlds/Not%20a%20name', undefined, 400, 'malformed'],
    ['GET', '/worlds/demo/journal?limit=0', undefined, 400, 'malformed'],
    ['GET', '/worlds/demo/journal?limit=1&limit=2', undefined, 400, 'malformed'],
    ['GET', '/worlds/demo/journal?lmit=1', undefined, 400, 'malformed'],
    ['POST', '/worlds', '{"name":', 400, 'unreadable'],
    ['POST', '/worlds', '[]', 400, 'malformed'],
    ['POST', '/worlds', '['.repeat(100_000), 400, 'unreadable'],
    ['POST', '/worlds/demo/accounts', undefined, 400, 'malformed'],
    ['POST', '/worlds/demo/reset', '{}', 400, 'malformed'],
    ['POST', '/worlds', `{"name":"${'x'.repeat(40_000_000)}"}`, 413, 'tooLarge'],
  ] as const)('%s %s is refused in the one envelope', async (method, path, body, status, condition) => {
    expect(await refused(method, path, body)).toMatchObject({ status, condition });
  });
});
