import { existsSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Served, serve } from '../../simulator/serve.ts';
import { findAccount } from '../../simulator/world/directory.ts';
import { type SmallApp, startSmallApp } from './small-connect-app.ts';

const executablePath = '/usr/bin/chromium';

const setup = {
  accounts: [
    { handle: 'asha', name: 'Asha Okafor' },
    { handle: 'rohit', name: 'Rohit Sharma' },
  ],
  sites: [
    { handle: 'acme', name: 'Acme', products: ['jira' as const, 'confluence' as const], admins: ['asha'] },
  ],
  issues: [{ key: 'ED-1', site: 'acme', summary: 'Misspelt headline', reporter: 'rohit' }],
};

describe.skipIf(!existsSync(executablePath))('the page on which apps are managed, in a real browser', () => {
  let served: Served;
  let app: SmallApp;
  let browser: Browser;
  let site: string;
  const complaints: string[] = [];

  beforeAll(async () => {
    const narration = { colour: false, showSecrets: false };
    served = await serve({ host: '127.0.0.1', port: 0, setup, narration });
    app = await startSmallApp(`${served.url}/connect-cdn.atl-paas.net/all.js`);
    site = `${served.url}/acme.atlassian.net`;
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  });
  afterAll(async () => {
    await browser?.close();
    await app?.close();
    await served?.close();
  });

  /** Somebody on the page, by way of the simulator's first page and the login page. */
  async function opens(person: string, options: BrowserContextOptions = {}): Promise<Page> {
    const page = await (await browser.newContext(options)).newPage();
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.goto(served.url);
    await page.click('text=apps of Jira');
    await page.click(`button:has-text("${person}")`);
    await page.waitForURL(/servlet\/upm/);
    return page;
  }

  async function installs(page: Page): Promise<void> {
    await page.getByLabel('Address of the descriptor').fill(app.descriptorUrl);
    await page.getByRole('button', { name: 'Upload app' }).click();
    await page.getByRole('status').getByText('Small App is installed').waitFor();
  }

  const clientKeysHeard = () => new Set(app.heard.map((line) => line.split(' ')[1]));

  test('an admin installs an app, uses its page, exports, imports, finds it gone, and installs it again', async () => {
    const page = await opens('Asha Okafor');
    await installs(page);
    await page.getByRole('link', { name: 'Board' }).click();
    const frame = page.frameLocator('iframe.app');
    const asha = findAccount(served.world, 'asha')?.accountId;
    for (const text of [
      `back end: ${asha}`,
      `person: ${asha}`,
      `location: ${site}/plugins/servlet/ac/com.example.small/board`,
      'issue: none',
      'myself: Asha Okafor',
      'missing: 404',
      'event: 1',
    ]) {
      await frame.getByText(text, { exact: true }).waitFor();
    }
    expect(await frame.getByText('outside:').innerText()).toContain('is not below /rest/ of this product');
    expect(await frame.getByText('event: 2').count()).toBe(0);
    expect(app.proven.at(-1)).toMatchObject({ qsh: 'context-qsh', sub: asha });
    await page.locator('.flag').getByText('Saved <b>it</b>').waitFor();
    await page.waitForFunction('document.querySelector("iframe.app").clientHeight > 640');
    expect(complaints.filter((text) => !text.includes('404'))).toEqual([
      "[Fauxlassian] AP.dialog.create() is not supported by this simulation of the host's script.",
    ]);

    const shown = page.url();
    await page.goto(`${site}/plugins/servlet/upm`);
    await page.getByRole('button', { name: 'Export this site' }).click();
    await page.locator('summary').first().click();
    await page.getByRole('button', { name: 'Import backup-1 into this site' }).click();
    await page.getByRole('alert').getByText('The apps are gone, and were not told').waitFor();
    expect(await page.getByText('No app is installed.').isVisible()).toBe(true);
    await page.goto(shown);
    expect(await page.locator('h1').innerText()).toBe('This app is not here');
    expect(app.heard.filter((line) => /^(?:un|dis)/.test(line))).toEqual([]);

    await page.goto(`${site}/plugins/servlet/upm`);
    await installs(page);
    expect(clientKeysHeard().size).toBe(2);
    await page.goto(`${site}/browse/ED-1`);
    await frame.getByText('issue: ED-1', { exact: true }).waitFor();
    expect(app.proven.at(-1)).toMatchObject({ context: { jira: { issue: { key: 'ED-1' } } } });
    expect([...clientKeysHeard()].at(-1)).toBe(app.proven.at(-1)?.iss);
    await page.context().close();
  });

  test('the page of an app answers to its own frame, under its own origin, and to nobody else', async () => {
    const page = await opens('Asha Okafor');
    await page.goto(`${site}/plugins/servlet/ac/com.example.small/board`);
    await page.frameLocator('iframe.app').getByText('myself:').waitFor();
    const heard = await page.evaluate<number>(`new Promise((resolve) => {
      let heard = 0;
      addEventListener('message', ({ data }) => { if (data.call === 99 && 'result' in data) heard += 1; });
      window.postMessage({ fauxlassian: 'ap', call: 99, method: 'context.getToken' }, '*');
      setTimeout(() => resolve(heard), 300);
    })`);
    expect(heard).toBe(0);
    await page.context().close();
  });

  test.each([
    ['light', 1280],
    ['light', 400],
    ['dark', 1280],
    ['dark', 400],
  ] as const)('fits the window and can be read, %s, %i wide', async (colorScheme, width) => {
    const page = await opens('Asha Okafor', { colorScheme, viewport: { width, height: 900 } });
    await page.locator('summary').first().click();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    const unnamed =
      await page.evaluate(`[...document.querySelectorAll('input:not([type=hidden]), select, button')]
      .filter((one) => !one.labels?.length && !one.textContent.trim() && !one.ariaLabel).length`);
    expect(unnamed).toBe(0);
    const faint = await page.evaluate<string[]>(FAINT_TEXTS);
    expect(faint).toEqual([]);
    await page.context().close();
  });

  test('works without scripts, and shows nobody but admins what it shows them', async () => {
    const page = await opens('Rohit Sharma', { javaScriptEnabled: false });
    expect(await page.locator('h1').innerText()).toBe('For admins only');
    await page.click('text=Switch account');
    await page.click('button:has-text("Asha Okafor")');
    await page.getByRole('button', { name: 'Disable: Small App' }).click();
    await page.getByRole('status').getByText('Disabled: com.example.small').waitFor();
    await page.context().close();
  });
});

/** Texts whose contrast is less than 4.5 to 1 (WCAG 2.2, 1.4.3). */
const FAINT_TEXTS = `(() => {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const rgba = (colour) => { canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1);
    return canvas.getImageData(0, 0, 1, 1).data; };
  const luminance = ([r, g, b]) => [r, g, b].map((c) => c / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
    .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
  const ground = (node) => { for (let at = node; at; at = at.parentElement) {
    const colour = rgba(getComputedStyle(at).backgroundColor); if (colour[3] === 255) return colour; } return [255, 255, 255]; };
  return [...document.querySelectorAll('body *')].flatMap((node) => {
    const own = [...node.childNodes].some((child) => child.nodeType === 3 && child.textContent.trim());
    if (!own || !node.checkVisibility()) return [];
    const [one, other] = [luminance(rgba(getComputedStyle(node).color)), luminance(ground(node))].sort((a, b) => b - a);
    const contrast = (one + 0.05) / (other + 0.05);
    return contrast < 4.5 ? [node.textContent.trim().slice(0, 40) + ' ' + contrast.toFixed(2)] : [];
  });
})()`;
