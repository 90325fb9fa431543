import { parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { startCloud } from '../jira/cloud.ts';
import { mermaidProblems } from './check-mermaid.ts';

async function drawn() {
  const cloud = await startCloud({
    apps: [{ handle: 'app', name: 'A <b>pp', clientId: 'the-app', scopes: ['read:me'] }],
  });
  const accessToken = cloud.tokenFor({ account: 'mia', sites: [], scopes: ['read:me'] });
  await cloud.send('GET', 'https://api.atlassian.com/me', accessToken);
  await cloud.send('GET', 'https://api.atlassian.com/me', 'not-a-token-of-anybody');
  const draw = (query = '') =>
    cloud.simulator.app.inject({ url: `/_control/worlds/default/journal/diagram${query}` });
  return { ...cloud, accessToken, draw };
}

describe('GET /_control/worlds/{world}/journal/diagram', () => {
  test('is an HTML document with the diagram twice, for desks and telephones, which may run nothing', async () => {
    const { draw, accessToken } = await drawn();
    const { statusCode, headers, body } = await draw();
    expect([statusCode, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'.*frame-ancestors 'none'$/);
    const page = parse(body);
    for (const figure of ['desk', 'phone']) {
      const wires = page.querySelectorAll(`figure.${figure} .wire`).map(({ text }) => text);
      expect(wires).toEqual(['GET /me with A1', '200', 'GET /me with A2', expect.stringContaining('401')]);
    }
    expect(page.querySelectorAll('script, link[rel=stylesheet], img, iframe')).toEqual([]);
    expect(page.querySelectorAll('figure.desk .bad .why').length).toBeGreaterThan(0);
    expect(body).not.toContain(accessToken);
    expect(body).not.toContain('not-a-token-of-anybody');
    expect(body).not.toContain('<b>');
  });

  test('is one SVG picture, or Mermaid text, when asked for it', async () => {
    const { draw } = await drawn();
    const svg = await draw('?format=svg');
    expect(svg.headers['content-type']).toBe('image/svg+xml; charset=utf-8');
    expect(svg.body).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/);
    const mermaid = await draw('?format=mermaid');
    expect(mermaid.headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(mermaidProblems(mermaid.body)).toEqual([]);
  });

  test('says so where nothing has happened', async () => {
    const { simulator } = await startCloud();
    const { body } = await simulator.app.inject({ url: '/_control/worlds/default/journal/diagram' });
    expect(body).toContain('Nothing went over the wire.');
  });

  test('refuses other formats and unknown worlds', async () => {
    const { draw, simulator } = await drawn();
    expect((await draw('?format=png')).statusCode).toBe(400);
    const unknown = await simulator.app.inject({ url: '/_control/worlds/nobody/journal/diagram' });
    expect(unknown.statusCode).toBe(404);
  });
});
