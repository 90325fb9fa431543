import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  createMemoryLedger,
  createMemoryStore,
  createReferenceApp,
  readAppConfiguration,
} from '../../client/index.ts';
import { findingsOf } from '../../simulator/index.ts';
import { type Served, serve } from '../../simulator/serve.ts';
import { accounts } from '../../simulator/world/directory.ts';
import { demoWorld } from '../../worlds/demo.gen.ts';

const executablePath = '/usr/bin/chromium';

/** The demo world and the reference app, as `npm start` brings them up, on free ports. */
async function startDemo(): Promise<{ served: Served; appUrl: string; close: () => Promise<void> }> {
  const [app, ...others] = demoWorld.apps ?? [];
  if (!app) throw new Error('the demo world has no app');
  const port = await freePort();
  const appUrl = `http://127.0.0.1:${port}`;
  const setup = { ...demoWorld, apps: [{ ...app, callbackUrls: [`${appUrl}/callback`] }, ...others] };
  const narration = { colour: false, showSecrets: false };
  const served = await serve({ host: '127.0.0.1', port: 0, setup, narration });
  const configuration = readAppConfiguration({
    CLOUD: served.url,
    CLIENT_ID: app.clientId,
    CLIENT_SECRET: app.clientSecret,
    REDIRECT_URI: `${appUrl}/callback`,
    ISSUE_KEY: 'ED-1',
    PERSONAL_DATA: 'keep',
  });
  const referenceApp = createReferenceApp({
    configuration,
    store: createMemoryStore(),
    ledger: createMemoryLedger(),
  });
  await referenceApp.listen({ host: '127.0.0.1', port });
  return {
    served,
    appUrl,
    close: async () => void (await Promise.all([referenceApp.close(), served.close()])),
  };
}

async function freePort(): Promise<number> {
  const { createServer } = await import('node:net');
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

describe.skipIf(!existsSync(executablePath))('the main job in a real browser', () => {
  let demo: Awaited<ReturnType<typeof startDemo>>;
  let browser: Browser;

  beforeAll(async () => {
    demo = await startDemo();
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  });
  afterAll(async () => {
    await browser?.close();
    await demo?.close();
  });

  /** Somebody in a browser of their own, signed in to the app and sent to Atlassian's login. */
  async function goesToLogin(person: string): Promise<Page> {
    const page = await (await browser.newContext()).newPage();
    await page.goto(demo.appUrl);
    await page.fill('input[name=person]', person);
    await page.click('button');
    await page.click('a[href*=connect]');
    await page.waitForURL(/id\.atlassian\.com\/login/);
    return page;
  }

  async function comments(page: Page, text: string): Promise<void> {
    await page.fill('[name=text]', text);
    await page.click('button:has-text("Comment")');
    await page.getByText(text).waitFor();
  }

  test('two people sign in, connect and comment, and each comment bears its author', async () => {
    for (const [person, name] of [
      ['Rohit', 'Rohit Sharma'],
      ['Mark', 'Mark Jensen'],
    ] as const) {
      const page = await goesToLogin(person);
      expect(await page.locator('.simulation').innerText()).toContain('not affiliated with Atlassian');
      await page.click(`button:has-text("${name}")`);
      expect(await page.locator('h1').innerText()).toBe(
        'DemoClientApp is requesting access to your Atlassian account.',
      );
      expect(await page.isDisabled('#accept')).toBe(true);
      await page.selectOption('#site', { index: 1 });
      expect(await page.isDisabled('#accept')).toBe(false);
      await page.click('#accept');
      await page.waitForURL(`${demo.appUrl}/**`);
      await comments(page, `Corrected by ${person}`);
      await page.click('text=Back to the first page');
      await page.click('text=People this app knows');
      expect(await page.locator('tbody').innerText()).toContain(name);
    }
    const issue = await fetch(`${demo.served.url}/_control/worlds/default/issues/ED-1`);
    const { comments: written } = (await issue.json()) as { comments: { author: string; text: string }[] };
    const authorOf = (accountId: string) => accounts(demo.served.world).get(accountId)?.handle;
    expect(written.map(({ author, text }) => [authorOf(author), text])).toEqual([
      ['rohit', 'Corrected by Rohit'],
      ['mark', 'Corrected by Mark'],
    ]);
    expect(findingsOf(demo.served.world)).toEqual([]);
  });

  test('somebody who cancels is told so by the app, and can try again', async () => {
    const page = await goesToLogin('Asha');
    await page.click('button:has-text("Asha Okafor")');
    await page.click('#cancel');
    await page.waitForURL(`${demo.appUrl}/**`);
    expect(await page.locator('body').innerText()).toMatch(/did not|declined|denied|refused/i);
    expect(await page.locator('a[href*=connect]').count()).toBeGreaterThan(0);
  });
});
