import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { type Browser, chromium, type Page } from 'playwright-core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { connectAppOn, told } from './app-connect-host.ts';
import { comment } from './fake-cloud.ts';

const executablePath = '/usr/bin/chromium';

/** A product with a page that frames the board, and the least of a script for it; and the app, both on loopback. */
async function framedBoard() {
  let answer: (path: string) => Promise<string> = async () => '';
  const server = createServer(async ({ url = '' }, response) => {
    const isScript = url === '/all.js';
    response.writeHead(200, { 'content-type': isScript ? 'text/javascript' : 'text/html' });
    response.end(await answer(url));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const { port } = Object(server.address());
  const site = `http://127.0.0.1:${port}`;
  const connect = { hostScriptAddress: `${site}/all.js` };
  const commentCall = `POST ${site}/rest/api/3/issue/ED-1/comment`;
  const made = connectAppOn({ connect }, { [commentCall]: [{ status: 201, body: comment }] });
  const tenant = told('client-key-a', { baseUrl: site });
  await made.host.lifecycle('installed', tenant);
  const address = await made.app.listen({ host: '127.0.0.1', port: 0 });
  onTestFinished(() => made.app.close());
  answer = async (path) => {
    const getToken = `callback('${await made.host.contextToken(tenant)}')`;
    if (path === '/all.js')
      return `const AP = { context: { getToken: (callback) => ${getToken} }, resize() {} };`;
    return `<iframe src="${address}${await made.host.pagePath(tenant)}"></iframe>`;
  };
  return { ...made, site, elsewhere: `http://localhost:${port}`, commentCall };
}

async function open(): Promise<{ browser: Browser; page: Page; complaints: string[] }> {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', ({ message }) => complaints.push(message));
  return { browser, page, complaints };
}

describe.skipIf(!existsSync(executablePath))('the board in a real browser', () => {
  test('comments and keeps notes from inside the frame of its site', async () => {
    const { cloud, commentCall, site } = await framedBoard();
    const { complaints, page } = await open();
    await page.goto(site);
    const board = page.frameLocator('iframe');
    await board.getByLabel('Comment', { exact: true }).fill('hi');
    await board.getByRole('button', { name: 'Let the app comment' }).click();
    await board.getByText('Commented on ED-1 as Mia Krystof.').waitFor();
    expect(cloud.of(commentCall)).toHaveLength(1);
    await board.getByLabel('A note for everybody here').fill('<b>milk</b>');
    await board.getByRole('button', { name: 'Keep' }).click();
    await board.getByText('Kept for everybody at this site.').waitFor();
    expect(await board.getByRole('listitem').allInnerTexts()).toEqual(['<b>milk</b>']);
    await board.getByLabel('Issue').fill('nonsense');
    await board.getByLabel('Comment', { exact: true }).fill('hi');
    expect(complaints.filter((complaint) => !complaint.includes('favicon'))).toEqual([]);
    await board.getByRole('button', { name: 'Let the app comment' }).click();
    await board.getByText('must be an issue key such as ED-1').waitFor();
  });

  test('is shown in no frame of anybody else', async () => {
    const { elsewhere } = await framedBoard();
    const { complaints, page } = await open();
    await page.goto(elsewhere);
    await expect.poll(() => complaints.join('\n')).toContain('frame-ancestors');
    expect(await page.frameLocator('iframe').getByText('Notes of this site').count()).toBe(0);
  });
});
