import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  createMemoryStore,
  createMemoryTenants,
  createReferenceApp,
  readAppConfiguration,
} from '../../client/index.ts';
import { findingsOf } from '../../simulator/index.ts';
import { type Served, serve } from '../../simulator/serve.ts';

const executablePath = '/usr/bin/chromium';

const setup = {
  accounts: [{ handle: 'asha', name: 'Asha Okafor' }],
  sites: [{ handle: 'acme', name: 'Acme', admins: ['asha'] }],
  issues: [{ key: 'ED-1', site: 'acme', summary: 'Misspelt headline', reporter: 'asha' }],
};

async function freePort(): Promise<number> {
  const { createServer } = await import('node:net');
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function startReferenceApp(cloud: string) {
  const port = await freePort();
  const configuration = readAppConfiguration({
    CLOUD: cloud,
    CLIENT_ID: 'unused',
    CLIENT_SECRET: 'unused',
    REDIRECT_URI: `http://127.0.0.1:${port}/callback`,
    ISSUE_KEY: 'ED-1',
    CONNECT_APP_KEY: 'com.example.board',
  });
  const app = createReferenceApp({
    configuration,
    store: createMemoryStore(),
    tenants: createMemoryTenants(),
  });
  await app.listen({ host: '127.0.0.1', port });
  return { descriptorUrl: `http://127.0.0.1:${port}/atlassian-connect.json`, close: () => app.close() };
}

describe.skipIf(!existsSync(executablePath))('the reference app in the frame of a product', () => {
  let served: Served;
  let app: Awaited<ReturnType<typeof startReferenceApp>>;
  let browser: Browser;

  beforeAll(async () => {
    const narration = { colour: false, showSecrets: false };
    served = await serve({ host: '127.0.0.1', port: 0, setup, narration });
    app = await startReferenceApp(served.url);
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  });
  afterAll(async () => {
    await browser?.close();
    await app?.close();
    await served?.close();
  });

  async function installs(page: Page, admin: string): Promise<void> {
    await page.goto(admin);
    await page.getByLabel('Address of the descriptor').fill(app.descriptorUrl);
    await page.getByRole('button', { name: 'Upload app' }).click();
    await page.getByRole('status').getByText('is installed').waitFor();
    await page.getByRole('link', { name: 'Board of notes' }).click();
  }

  test('comments as the person and as itself, and after an import keeps what it knew apart', async () => {
    const page = await browser.newPage();
    const site = `${served.url}/acme.atlassian.net`;
    const admin = `${site}/plugins/servlet/upm`;
    await page.goto(admin);
    await page.click('button:has-text("Asha Okafor")');
    await installs(page, admin);
    const board = page.frameLocator('iframe.app');
    await board.locator('#note-text').fill('A note of before');
    await board.getByRole('button', { name: 'Keep' }).click();
    await board.locator('#notes').getByText('A note of before').waitFor();
    for (const [button, author] of [
      ['Comment as myself', 'Asha Okafor'],
      ['Let the app comment', 'Reference app'],
    ] as const) {
      await board.locator('#comment-text').fill(`Corrected by ${author}`);
      await board.getByRole('button', { name: button }).click();
      await board.getByText(`Commented on ED-1 as ${author}.`).waitFor();
    }
    await page.goto(`${site}/browse/ED-1`);
    expect(await page.locator('main').innerText()).toMatch(
      /Asha Okafor .*\nCorrected by Asha Okafor\s+Reference app .*\nCorrected by Reference app/,
    );

    await page.goto(admin);
    await page.getByRole('button', { name: 'Export this site' }).click();
    await page.locator('summary').first().click();
    await page.getByRole('button', { name: 'Import backup-1 into this site' }).click();
    await page.getByRole('alert').getByText('The apps are gone').waitFor();
    await installs(page, admin);
    await board.locator('#notes').waitFor({ state: 'attached' });
    expect(await board.getByText('A note of before').count()).toBe(0);
    expect(findingsOf(served.world)).toEqual([]);
    await page.close();
  });
});
