import { scenario } from '../scenario.ts';
import { Browser } from '../stage/browser.ts';
import { APP_KEY } from '../stage/connect/connect-app.ts';
import { clickThrough } from '../stage/consent-journey.ts';
import { formsOf, jsonOf, textOf } from '../stage/page.ts';
import { sender } from '../stage/wire-requests.ts';
import { asConnectApp } from './as-connect-app.ts';
import { inShort, overhear } from './overhear.ts';

export default scenario({
  id: 'connect/pages-of-a-site',
  title: 'An admin signs in at a site, installs the app on its page, and opens the app in a frame there',
  sources: ['developer.atlassian.com, getting started with Connect; about the JavaScript API'],
  needs: ['connect'],
  setup: asConnectApp(),
  async play(stage) {
    const { asha, behindTheScenes, expect } = stage;
    const { simulator, now, app } = behindTheScenes;
    const browser = new Browser([{ origin: new URL(simulator.url).origin, ask: simulator.ask }], now);
    const heard = overhear(stage);
    const place = simulator.addressOf('acme.atlassian.net');
    const upm = `${place}/plugins/servlet/upm`;
    const page = await clickThrough(browser, await browser.open(upm), { accountId: asha.accountId });
    expect([page.status, page.url], 'where the admin is').is([200, upm]);
    const session = simulator.addressOf(`id.atlassian.com/site-session?continue=${encodeURIComponent(upm)}`);
    const { trail } = await browser.open(session);
    expect(trail.at(-1), 'where the way through the session of the site leads').is(upm);
    const form = formsOf(page).find(({ names }) => names.has('descriptor_url'));
    if (!form) throw new Error(`the page has no form to upload an app: ${textOf(page)}`);
    const fields = { descriptor_url: `${app.baseUrl}/atlassian-connect.json` };
    const after = await browser.submit(form, fields);
    expect(heard.map(inShort), 'what the app was called with').is([
      'installed RS256 204',
      'enabled HS256 204',
    ]);
    expect(textOf(after), 'the page afterwards').includes('Reference board');
    const frame = `${place}/plugins/servlet/ac/${APP_KEY}/board`;
    const framed = await browser.open(frame);
    expect(framed.body, 'the page of the app').includes(`${app.baseUrl}/connect/board?`);
    const formToken = /data-form-token="([^"]+)"/.exec(framed.body);
    const given = new URLSearchParams({ form_token: formToken?.[1] ?? '' });
    const token = jsonOf(await browser.post(frame, given));
    expect(typeof Reflect.get(Object(token), 'token'), 'a context token').is('string');
    expect((await browser.open(`${place}/browse/ED-1`)).status, 'status of the issue').is(200);
    const cdn = 'connect-cdn.atl-paas.net';
    for (const file of [
      `${cdn}/all.js`,
      `${cdn}/forgers-key.pem`,
      'acme.atlassian.net/atlassian-connect/host.js',
    ]) {
      const { status } = await sender(simulator).getJson(file);
      expect(status, `status of ${file}`).is(200);
    }
  },
});
