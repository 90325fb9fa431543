import { scenario } from '../scenario.ts';
import { inTheLegacyEra } from './as-connect-app.ts';
import { countOfCalls } from './count-of-calls.ts';
import { latest, overhear } from './overhear.ts';
import { reimport } from './reimport.ts';
import { IMPORTS, STALE_IDS } from './sources.ts';

export default scenario({
  id: 'connect/silence-at-an-import',
  title:
    'Neither disabled nor uninstalled comes at an import, as the silence report says; afterwards comes a first install',
  sources: [
    `${STALE_IDS}: apps do not receive uninstall or disable callbacks, and then a new install`,
    IMPORTS,
  ],
  situations: ['C15'],
  needs: ['connect'],
  setup: inTheLegacyEra(),
  async play(stage) {
    const { connect, site, expect } = stage;
    const heard = overhear(stage);
    await connect.isListed();
    const { appKey, clientKey, oauthClientId } = await connect.installs();
    const calls = await countOfCalls(stage);
    await reimport(site);
    expect(await countOfCalls(stage), 'lifecycle calls').is(calls);
    const [nothing, report] = await connect.silence();
    expect([nothing?.event.kind, nothing?.callbacks.length], 'of the export').is(['export', 0]);
    const why = 'an import removes apps without telling them';
    expect(report?.callbacks ?? [], 'callbacks that the app did not get').is([
      { callback: 'disabled', appKey, clientKey, why },
      { callback: 'uninstalled', appKey, clientKey, why },
    ]);
    const dead = report?.identities.map((one) => [one.clientKey, one.oauthClientId, one.verdict]);
    expect(dead, 'identities that died').is([[clientKey, oauthClientId, 'open']]);
    await connect.installs();
    expect(heard.filter(({ event }) => event === 'uninstalled').length, 'uninstalled, ever').is(0);
    expect(latest(heard, 'installed').body.eventType, 'what comes afterwards').is('installed');
  },
});
