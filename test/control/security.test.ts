import { describe, expect, it } from 'vitest';
import { setup, startControl } from './control.ts';

describe('control surface, without a token', () => {
  const control = startControl();

  it.each([
    'localhost',
    'LOCALHOST:4400',
    '127.0.0.1:4400',
    '127.8.8.8',
    '[::1]:4400',
  ])('answers to the name %s', async (host) => {
    expect((await control.send('GET', '/health', undefined, { host })).statusCode).toBe(200);
  });

  it.each([
    'evil.example',
    'localhost.evil.example',
    '192.168.0.7:4400',
    '127.0.0.1.evil.example',
  ])('refuses the name %s, which may have been made to lead here', async (host) => {
    const refusal = await control.refused('GET', '/worlds', undefined, { host });
    expect(refusal).toMatchObject({ status: 403, condition: 'hostForeign', where: 'Host' });
  });

  it('refuses another machine', async () => {
    const answer = await control.app.inject({ url: '/_control/worlds', remoteAddress: '192.168.0.9' });
    expect(answer.statusCode).toBe(403);
    expect(answer.json()).toMatchObject({ error: { condition: 'otherMachine' } });
  });

  it.each([
    'http://evil.example',
    'null',
    'http://localhost:3000',
    'http://127.0.0.1:4400',
  ])('refuses pages of the origin %s', async (origin) => {
    const refusal = await control.refused('GET', '/worlds', undefined, { host: 'localhost:4400', origin });
    expect(refusal).toMatchObject({ status: 403, condition: 'originForeign', where: 'Origin' });
  });

  it('lets its own origin in', async () => {
    const headers = {
      host: 'localhost:4400',
      origin: 'http://localhost:4400',
      'sec-fetch-site': 'same-origin',
    };
    expect((await control.send('GET', '/worlds', undefined, headers)).statusCode).toBe(200);
  });

  it.each(['cross-site', 'same-site'])('refuses what a browser marks as %s', async (site) => {
    const refusal = await control.refused('GET', '/worlds', undefined, { 'sec-fetch-site': site });
    expect(refusal).toMatchObject({ status: 403, condition: 'originForeign', where: 'Sec-Fetch-Site' });
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    '',
  ])('refuses a change of type "%s", which a form could send', async (type) => {
    const refusal = await control.refused('POST', '/worlds', '{"name":"planted"}', { 'content-type': type });
    expect(refusal).toMatchObject({ status: 415, condition: 'jsonOnly' });
    expect(control.worlds.get('planted')).toBeUndefined();
  });

  it('refuses a change without a body that a page sends', async () => {
    const headers = { host: 'localhost', origin: 'http://localhost' };
    const refusal = await control.refused('POST', '/worlds/demo/reset', undefined, headers);
    expect(refusal).toMatchObject({ status: 415, condition: 'jsonOnly' });
  });

  it('takes a change without a body from a program', async () => {
    expect((await control.send('POST', '/worlds/demo/reset')).statusCode).toBe(200);
  });

  it('is at no origin of a world', async () => {
    const inWorld = await control.app.inject({ url: '/~demo/_control/worlds' });
    expect(inWorld.statusCode).toBe(404);
    const byHost = await control.app.inject({
      url: '/_control/worlds',
      headers: { host: 'auth.atlassian.com' },
    });
    expect(byHost.statusCode).toBe(404);
  });

  it('leaves no trace in the journal', async () => {
    control.world.journal.clear();
    await control.send('GET', '/worlds/demo');
    expect(control.world.journal.entries()).toEqual([]);
  });
});

describe('control surface, with a token', () => {
  const control = startControl({ controlToken: 'correct horse'.replace(' ', '-') });
  control.worlds.create('demo', setup);
  const authorization = 'Bearer correct-horse';

  it('answers whoever shows it, by any name and from any machine', async () => {
    const answer = await control.app.inject({
      url: '/_control/worlds',
      remoteAddress: '192.168.0.9',
      headers: { host: 'simulator.internal:4400', authorization },
    });
    expect(answer.statusCode).toBe(200);
  });

  it.each([
    undefined,
    'Bearer wrong',
    'Bearer correct-horse2',
    'Basic correct-horse',
    'correct-horse',
  ])('refuses %s, from this machine as well', async (shown) => {
    const headers = shown === undefined ? {} : { authorization: shown };
    const refusal = await control.refused('GET', '/worlds', undefined, headers);
    expect(refusal).toMatchObject({ status: 401, condition: 'controlTokenWrong' });
  });

  it('refuses a foreign page even with it', async () => {
    const headers = { authorization, origin: 'http://evil.example' };
    expect(await control.refused('GET', '/worlds', undefined, headers)).toMatchObject({ status: 403 });
  });
});
