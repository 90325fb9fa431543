import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runSuite } from '../../scenarios/index.ts';

const executablePath = '/usr/bin/chromium';
const PLAYED =
  /oauth\/(?:refresh-tokens-rotate|lost-answer|replicas|state-of|two-people|site-admin-uninstalls)|privacy\/five-days/;
const VIEWS = [
  { width: 1280, colorScheme: 'light', shown: 'figure.desk', hidden: 'figure.phone' },
  { width: 1000, colorScheme: 'dark', shown: 'figure.desk', hidden: 'figure.phone' },
  { width: 400, colorScheme: 'dark', shown: 'figure.phone', hidden: 'figure.desk' },
  { width: 400, colorScheme: 'light', shown: 'figure.phone', hidden: 'figure.desk' },
] as const;

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Drawn {
  readonly frame: Box;
  readonly texts: readonly { readonly text: string; readonly box: Box; readonly inBox?: Box }[];
}

/** Where the texts of the pictures in a figure are, in the browser, and the boxes that some of them have. */
const boxesIn = (figure: string): string => `[...document.querySelectorAll('${figure} svg')].map((svg) => {
  const boxOf = (one) => one.getBoundingClientRect().toJSON();
  const texts = [...svg.querySelectorAll('text')].map((text) => {
    const group = text.closest('.note, .heading, g.head');
    return { text: text.textContent, box: boxOf(text), inBox: group ? boxOf(group.querySelector('rect')) : undefined };
  });
  return { frame: boxOf(svg), texts };
})`;

const isWithin = (inner: Box, outer: Box): boolean =>
  inner.left >= outer.left - 1 && inner.right <= outer.right + 1 && inner.bottom <= outer.bottom + 1;

/** Texts that leave their picture, or the box that they are in. */
const outside = ({ frame, texts }: Drawn): string[] =>
  texts
    .filter(({ box, inBox }) => !isWithin(box, frame) || (inBox !== undefined && !isWithin(box, inBox)))
    .map(({ text }) => text);

/** Texts that lie over each other. */
function overlapping({ texts }: Drawn): string[] {
  const sorted = [...texts].sort((one, other) => one.box.top - other.box.top);
  return sorted.flatMap((one, index) =>
    sorted
      .slice(index + 1, index + 12)
      .filter(({ box }) => {
        const across = Math.min(one.box.right, box.right) - Math.max(one.box.left, box.left);
        return across > 1 && Math.min(one.box.bottom, box.bottom) - box.top > 3;
      })
      .map(({ text }) => `${one.text} | ${text}`),
  );
}

describe.skipIf(!existsSync(executablePath))('the report of a run in a real browser', () => {
  let browser: Browser;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'diagrams-'));
    const quiet = { write: () => undefined };
    expect(await runSuite({ grep: PLAYED, report: folder, stdout: quiet })).toBe(0);
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  });
  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true });
  });

  async function open(name: string, view: { width: number; colorScheme: 'light' | 'dark' }) {
    const page = await browser.newPage({
      viewport: { width: view.width, height: 900 },
      colorScheme: view.colorScheme,
    });
    const requests: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    const address = pathToFileURL(join(folder, name)).href;
    await page.goto(address);
    return { page, requests, complaints, address };
  }

  const widthOf = (page: Page) => page.evaluate<number>('document.documentElement.scrollWidth');

  test.each(
    VIEWS,
  )('every page is drawn at $width pixels, $colorScheme, with nothing over or beside anything', async (view) => {
    const names = (await readdir(folder)).filter((name) => /^(?!.*picture).*\.html$/.test(name));
    expect(names.length).toBeGreaterThan(7);
    for (const name of names) {
      const { page, requests, complaints, address } = await open(name, view);
      expect([name, requests, complaints]).toEqual([name, [address], []]);
      expect([name, await widthOf(page)]).toEqual([name, view.width]);
      if (name !== 'index.html') {
        expect(await page.locator(view.hidden).isVisible()).toBe(false);
        const drawn = await page.evaluate<Drawn[]>(boxesIn(view.shown));
        const wrong = { overlaps: drawn.flatMap(overlapping), outside: drawn.flatMap(outside) };
        expect([name, wrong]).toEqual([name, { overlaps: [], outside: [] }]);
        expect(drawn.flatMap(({ texts }) => texts).length).toBeGreaterThan(10);
      }
      await page.close();
    }
  });

  test('the heads of the lanes stay in sight while the rows go by', async () => {
    const { page } = await open('privacy-five-days-of-outage.html', { width: 1280, colorScheme: 'light' });
    await page.evaluate('window.scrollTo(0, 3000)');
    const heads = await page.locator('figure.desk .heads').boundingBox();
    expect(heads?.y).toBe(0);
    await page.close();
  });

  test('refusals are red, and look so in the dark too', async () => {
    const colours = async (colorScheme: 'light' | 'dark') => {
      const { page } = await open('oauth-refresh-tokens-rotate.html', { width: 1280, colorScheme });
      const fill = (selector: string) =>
        page.evaluate<string>(`getComputedStyle(document.querySelector('figure.desk ${selector}')).fill`);
      const found = [await fill('.bad .wire'), await fill('.plain .wire')];
      await page.close();
      return found;
    };
    expect(await colours('light')).toEqual(['rgb(179, 38, 30)', 'rgb(29, 36, 51)']);
    expect(await colours('dark')).toEqual(['rgb(255, 138, 122)', 'rgb(236, 234, 227)']);
  });
});
