import { describe, expect, test } from 'vitest';
import type { Row } from '../../simulator/diagram/diagram.ts';
import { drawPage, drawSvg, writeMermaid } from '../../simulator/diagram/index.ts';
import { DAY } from '../../simulator/world/durations.ts';
import { Story } from './story.ts';

const arrows = (rows: readonly Row[]) => rows.flatMap((row) => (row.kind === 'arrow' ? [row] : []));
const labels = (rows: readonly Row[]) => arrows(rows).map(({ label }) => label);

describe('who takes part', () => {
  test('people and their browsers, instances of the app, services and sites stand from left to right', () => {
    const { lanes } = new Story()
      .exchange({ origin: 'acme.atlassian.net' })
      .exchange({ origin: 'auth.atlassian.com', headers: { 'user-agent': 'by hand' } })
      .exchange({ headers: { 'user-agent': 'app-2' } })
      .exchange({ direction: 'out', actor: 'browser:job', origin: 'localhost:4500', receiver: 'app-1' })
      .exchange({ direction: 'out', actor: 'browser:rohit', origin: 'localhost:4500', receiver: 'app-1' })
      .diagram({ rohit: 'Rohit Ravindra' });
    expect(lanes.map(({ title }) => title)).toEqual([
      'Rohit Ravindra',
      'Scheduled job',
      'By hand',
      'App',
      'App, instance 2',
      'Authorization server',
      'API gateway',
      'Site acme',
    ]);
  });

  test('the hosts of Connect have lanes of their own, and a site calls the app', () => {
    const { lanes, rows } = new Story()
      .exchange({ origin: 'oauth-2-authorization-server.services.atlassian.com' })
      .exchange({ origin: 'auth.atlassian.io' })
      .exchange({ origin: 'connect-install-keys.atlassian.com' })
      .exchange({ origin: 'connect-cdn.atl-paas.net' })
      .exchange({
        ...{ direction: 'out', actor: 'acme.atlassian.net', origin: 'app.example.com', method: 'POST' },
        ...{
          operationId: 'lifecycleInstalled',
          url: '/installed',
          body: { sharedSecret: 'a-very-long-secret' },
        },
      })
      .diagram();
    expect(lanes.map(({ title }) => title)).toEqual([
      'App',
      'Impersonation server',
      'Impersonation server (old)',
      'Key CDN',
      'Connect CDN',
      'Site acme',
    ]);
    const installed = arrows(rows).find(({ label }) => label.startsWith('POST /installed'));
    expect(installed).toMatchObject({
      from: 'host:acme.atlassian.net',
      label: 'POST /installed K1 unsigned',
    });
  });

  test('a browser at the cloud is known by the state that the app gave it', () => {
    const { rows } = new Story()
      .exchange({
        ...{ direction: 'out', actor: 'browser:mark', origin: 'localhost:4500', status: 302 },
        answerHeaders: { location: 'http://127.0.0.1:4400/~w/auth.atlassian.com/authorize?state=one' },
      })
      .exchange({ direction: 'out', actor: 'browser:rohit', origin: 'localhost:4500' })
      .exchange({
        ...{ origin: 'auth.atlassian.com', url: '/authorize?client_id=x&state=one' },
        headers: { 'user-agent': 'browser' },
      })
      .diagram();
    expect(arrows(rows).find(({ label }) => label.startsWith('GET /authorize'))).toMatchObject({
      from: 'person:mark',
      label: 'GET /authorize state=S1',
    });
  });

  test('a crowd of people is one lane that says who asks', () => {
    const story = new Story();
    for (let index = 0; index < 14; index++)
      story.exchange({ direction: 'out', actor: `browser:p${index}`, origin: 'localhost:4500' });
    const { lanes, rows } = story.diagram();
    expect(lanes.map(({ title }) => title)).toEqual(['People (14)', 'App']);
    expect(labels(rows)).toContain('p3: GET /me');
  });
});

describe('what is said of an exchange', () => {
  test('secrets are numbered as they appear, in requests, answers and addresses, and never shown', () => {
    const story = new Story()
      .exchange({
        ...{ origin: 'auth.atlassian.com', url: '/oauth/token', method: 'POST' },
        body: {
          grant_type: 'authorization_code',
          code: 'the-code-itself',
          client_secret: 'the-client-secret',
        },
        answer: { access_token: 'the-first-access-token', refresh_token: 'the-first-refresh-token' },
      })
      .exchange({ headers: { authorization: 'Bearer the-first-access-token' } })
      .exchange({ url: '/page?jwt=eyJhbGciOiJI.eyJpc3MiOiJh.c2lnbmF0dXJl&state=the-state-itself' })
      .event('scenario.step', { title: 'visits /callback?code=the-code-itself&state=the-state-itself' });
    const diagram = story.diagram();
    expect(labels(diagram.rows)).toEqual([
      'POST /oauth/token authorization_code C1',
      '200 A1 R1',
      'GET /me with A1',
      '200',
      'GET /page jwt=J1 state=S1',
      '200',
    ]);
    for (const text of [drawPage(diagram), drawSvg(diagram), writeMermaid(diagram)])
      expect(text).not.toMatch(/itself|the-client|the-first|eyJ/);
  });

  test('a refusal is bad, has its public word and the private reason', () => {
    const { rows, refusals } = new Story()
      .exchange({
        ...{
          status: 403,
          answer: { error: 'unauthorized_client', error_description: 'refresh_token is invalid' },
        },
        refusal: {
          condition: 'refreshTokenReused',
          check: 'it is the current one',
          received: 'generation 0',
        },
      })
      .diagram();
    expect(refusals).toBe(1);
    expect(arrows(rows)[1]).toMatchObject({
      ...{ tone: 'bad', label: '403 unauthorized_client', refused: 'refreshTokenReused' },
      reasons: ['refreshTokenReused: it must hold that it is the current one; received generation 0'],
    });
  });

  test('an answer that is lost breaks off, a request that never arrives has no answer', () => {
    const { rows } = new Story()
      .exchange({ fault: { kind: 'lose-answer', answered: false } })
      .exchange({ fault: { kind: 'reset', answered: false }, status: 0 })
      .exchange({
        ...{ direction: 'out', actor: 'acme.atlassian.net', origin: 'app.example.com', status: 0 },
        failure: { kind: 'timeout', detail: 'nothing within 10 s' },
      })
      .diagram();
    expect(arrows(rows).map(({ role, label, arrives }) => [role, label, arrives])).toEqual([
      ['request', 'GET /me', true],
      ['answer', '200: lost on its way', false],
      ['request', 'GET /me', false],
      ['request', 'GET /me', true],
      ['answer', 'no answer', false],
    ]);
  });

  test('a callback that is not made is a crossed-out arrow with the reason', () => {
    const { rows } = new Story()
      .exchange({ direction: 'out', actor: 'acme.atlassian.net', origin: 'app.example.com' })
      .event('connect.silent', { callback: 'uninstalled', why: 'an import removes apps without a word' })
      .diagram();
    expect(arrows(rows)[2]).toMatchObject({
      ...{ role: 'silence', tone: 'quiet', arrives: false, from: 'host:acme.atlassian.net', to: 'app' },
      ...{ label: 'no callback: uninstalled', reasons: ['an import removes apps without a word'] },
    });
  });

  test('the keys of a tenant are numbered too, so that an import shows', () => {
    const [before, after] = ['a17c2b4e-0000-4000-8000-000000000001', 'a17c2b4e-0000-4000-8000-000000000002'];
    const { rows, letters } = new Story()
      .exchange({
        ...{ direction: 'out', actor: 'acme.atlassian.net', origin: 'app.example.com', url: '/installed' },
        body: { clientKey: before, sharedSecret: 'a-very-long-secret', oauthClientId: 'of-the-installation' },
      })
      .event('site.imported', { cloudId: 'c', clientKeyBefore: before, clientKeyAfter: after })
      .diagram({ c: 'acme' });
    expect(labels(rows)).toContain('GET /installed T1 O1 K1');
    expect(rows.at(-1)).toMatchObject({
      ...{ kind: 'note', tone: 'bad', lane: 'host:acme.atlassian.net' },
      text: 'Imported: T1 is T2 from now on; its apps are gone, and nobody tells them',
    });
    expect(letters).toEqual(['K', 'T', 'O']);
  });

  test('a browser that is known later was known before', () => {
    const browser = { 'user-agent': 'browser' };
    const { lanes } = new Story()
      .exchange({
        origin: 'auth.atlassian.com',
        headers: browser,
        answerHeaders: { 'set-cookie': 's=one-session' },
      })
      .exchange({ headers: { ...browser, cookie: 's=one-session' }, accountId: 'a-1' })
      .diagram({ 'a-1': 'Ann' });
    expect(lanes.map(({ title }) => title)).toEqual(['Ann', 'Authorization server', 'API gateway']);
  });

  test('a finding stands at the latest exchange that shows it', () => {
    const finding = {
      ...{ rule: 'oauth/x', level: 'must' as const, message: 'It did so', why: 'w', source: 's' },
      evidence: [1, 3],
    };
    const { rows } = new Story().exchange().exchange().exchange().diagram({}, [finding]);
    const at = rows.findIndex((row) => row.kind === 'note' && row.tone === 'finding');
    expect(rows[at]).toMatchObject({ text: 'Rule oauth/x (must): It did so [#1, #3]' });
    expect(rows[at - 1]).toMatchObject({ kind: 'arrow', role: 'answer', exchange: 3 });
  });

  test('steps of the script are headings, and time that passes is told', () => {
    const { rows } = new Story()
      .event('scenario.step', { title: 'Rohit connects' })
      .exchange()
      .later(7 * DAY)
      .exchange()
      .diagram();
    expect(rows.flatMap((row) => ('text' in row ? [`${row.kind} ${row.text}`] : []))).toEqual([
      'gap Mon 5 Jan 2026, 09:00 UTC',
      'heading Rohit connects',
      'gap 7 days later: Mon 12 Jan 2026, 09:00',
    ]);
  });

  test('an event that nobody described is a note without its secrets', () => {
    const data = { cause: 'import', sharedSecret: 'never-to-be-shown' };
    const { rows } = new Story().exchange().event('connect.other-died', data).diagram();
    expect(rows.at(-1)).toMatchObject({
      ...{ kind: 'note', tone: 'bad', text: 'Connect other died: cause import' },
    });
  });
});
