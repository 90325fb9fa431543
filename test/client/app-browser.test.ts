import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { chromium } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { createMemoryStore, createReferenceApp } from '../../client/index.ts';
import { configuration, createFakeCloud, gateway } from './fake-cloud.ts';

const executablePath = '/usr/bin/chromium';

/** A loopback server on a free port; closed when the test ends. */
async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the server has no port');
  return `http://127.0.0.1:${address.port}`;
}

/** Consents to everything at once, from another origin. */
function consentingServer(): Server {
  return createServer((request, response) => {
    const { searchParams } = new URL(request.url ?? '', 'http://localhost');
    const location = `${searchParams.get('redirect_uri')}?code=c&state=${searchParams.get('state')}`;
    response.writeHead(302, { location }).end();
  });
}

test.skipIf(!existsSync(executablePath))(
  'a real browser signs in, connects, comments and disconnects',
  async () => {
    const authorization = `${await listen(consentingServer())}/authorize`;
    const origin = await listen(createServer((request, response) => app.routing(request, response)));
    const cloud = createFakeCloud();
    const app = createReferenceApp({
      configuration: {
        ...configuration,
        redirectUri: `${origin}/callback`,
        issueKey: 'ED-1',
        addresses: { ...configuration.addresses, authorization },
      },
      environment: cloud.environment,
      store: createMemoryStore(),
    });
    await app.ready();
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
    onTestFinished(() => browser.close());
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));

    await page.goto(origin);
    await page.getByLabel('Your name').fill('Rohit');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('link', { name: 'Connect to Atlassian' }).click();
    await page.getByRole('heading', { name: 'A <b>bold</b> issue' }).waitFor();
    await page.getByLabel('Your comment').fill('hi');
    await page.getByRole('button', { name: 'Comment' }).click();
    await page.waitForURL(`${origin}/issues/ED-1`);
    expect(cloud.of(`POST ${gateway}/rest/api/3/issue/ED-1/comment`)).toHaveLength(1);
    await page.goto(origin);
    await page.getByRole('button', { name: 'Disconnect' }).click();
    await page.getByRole('link', { name: 'Connect to Atlassian' }).waitFor();
    expect(complaints.filter((complaint) => !complaint.includes('favicon'))).toEqual([]);
  },
);
