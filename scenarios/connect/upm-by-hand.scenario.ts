import { scenario } from '../scenario.ts';
import { asConnectApp } from './as-connect-app.ts';
import { expectInUse, expectTenants } from './in-use.ts';
import { upmOf } from './upm.ts';

export default scenario({
  id: 'connect/upm-by-hand',
  title:
    'The Universal Plugin Manager over HTTP, as development tools use it: install, poll, license, disable, uninstall',
  sources: ['atlassian-connect-express 11.5.3, register-jira-conf.js', 'the UPM client of k15t'],
  needs: ['connect'],
  setup: asConnectApp(),
  async play(stage) {
    const { behindTheScenes, connect, expect } = stage;
    const { app } = behindTheScenes;
    const upm = upmOf(stage);
    const { settings } = (await upm.ask('settings')).body as { settings: { key: string; value: boolean }[] };
    expect(
      settings.some(({ value }) => value),
      'whether development mode is on',
    ).is(true);
    const upmToken = (await upm.ask('', { method: 'HEAD' })).headers.get('upm-token');
    const ordered = await upm.ask(`?token=${upmToken}`, {
      method: 'POST',
      type: 'application/vnd.atl.plugins.remote.install+json',
      body: { pluginUri: `${app.baseUrl}/atlassian-connect.json` },
    });
    const { links } = ordered.body as { links: Record<'self' | 'alternate', string> };
    expect([ordered.status, upm.below(links.self).startsWith('pending/')], 'the answer').is([202, true]);
    const end = await upm.untilDone(links.self);
    expect(end, 'where the pending task leads').is('fauxlassian.reference-key');
    expect((await upm.ask(upm.below(links.alternate))).status, 'status of the other address').is(303);
    expect(Object(await upm.ask(end)).body.enabled, 'whether the app is enabled').is(true);
    expect(JSON.stringify((await upm.ask('')).body), 'the list of apps').includes('fauxlassian.reference');

    const token = { method: 'PUT', type: 'application/vnd.atl.plugins+json', body: { token: 'T-1' } };
    const at = `license-tokens/${end}`;
    expect((await upm.ask(at, token)).status, 'status of the licence token').is(200);
    expect(Object((await upm.ask(at)).body).valid, 'whether it is valid').is(true);
    expect((await upm.ask(at, { method: 'DELETE' })).status < 300, 'whether it was removed').is(true);

    const { clientKey } = (await connect.installation()) ?? { clientKey: '' };
    const type = 'application/vnd.atl.plugins.plugin+json';
    await upm.ask(end, { method: 'PUT', type, body: { enabled: 'false' } });
    await expectTenants(stage, { [clientKey]: 'disabled' });
    await stage.clock.advance({ seconds: 1 });
    await upm.ask(end, { method: 'PUT', type, body: { enabled: 'true' } });
    await expectInUse(stage);
    expect((await upm.ask(end, { method: 'DELETE' })).status, 'status of the uninstall').is(204);
    await expectTenants(stage, { [clientKey]: 'uninstalled' });
  },
});
