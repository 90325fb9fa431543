import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startPictures } from '../privacy/picture-world.ts';

const executablePath = '/usr/bin/chromium';

describe.skipIf(!existsSync(executablePath))('the picture of a privacy run in a real browser', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  });
  afterAll(() => browser?.close());

  test.each([
    'light',
    'dark',
  ] as const)('is drawn without a request or a complaint, %s, with who was late and who was erased in sight', async (colorScheme) => {
    const { simulator, reports, days, control, searched } = await startPictures();
    await reports('ann', 'bob', 'cyd');
    await control('PATCH', '/accounts/cyd', { status: 'closed' });
    days(7);
    await reports('ann', 'cyd');
    searched('cyd', 0);
    days(4);
    const url = await simulator.app.listen({ host: '127.0.0.1', port: 0 });
    const page = await browser.newPage({ colorScheme, javaScriptEnabled: false });
    const requests: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    const address = `${url}/_control/worlds/default/privacy/picture`;
    await page.goto(address);
    expect(await page.locator('.row.bad .verdict').innerHTML()).toContain('LATE');
    const late = await page.locator('.row.bad rect.late').boundingBox();
    expect(late?.width).toBeGreaterThan(20);
    expect(await page.locator('.row.good .seal').isVisible()).toBe(true);
    const fillOf = (selector: string) =>
      page.evaluate<string>(`getComputedStyle(document.querySelector('${selector}')).fill`);
    const fills = await Promise.all(['late', 'kept'].map((name) => fillOf(`.rows rect.${name}`)));
    expect(new Set([...fills, 'rgb(0, 0, 0)']).size).toBe(3);
    expect([requests, complaints]).toEqual([[address], []]);
    await page.close();
    await simulator.app.close();
  });
});
