import { scenario } from '../scenario.ts';
import { asConnectApp } from './as-connect-app.ts';
import { expectInUse, expectTenants } from './in-use.ts';
import { inShort, overhear } from './overhear.ts';
import { SIGNED_INSTALL } from './sources.ts';

export default scenario({
  id: 'connect/uninstall-in-any-order',
  title: 'disabled comes before uninstalled, with it, or after it: the app ends up uninstalled each time',
  sources: [`${SIGNED_INSTALL}, page 7: milliseconds apart`, 'AC-2561: disabled after the uninstall'],
  needs: ['connect'],
  setup: asConnectApp(),
  async play(stage) {
    const { connect, dials, clock, step, expect } = stage;
    const heard = overhear(stage);
    for (const order of ['disabled-first', 'at-once', 'uninstalled-first']) {
      await step(`with ${order}`, async () => {
        await dials.turn({ 'connect.uninstallOrder': order });
        const { clientKey } = await connect.installs();
        await expectInUse(stage);
        heard.splice(0);
        await connect.uninstalls();
        expect(heard.map(inShort).sort(), 'what the app was called with').is([
          'disabled HS256 204',
          'uninstalled RS256 204',
        ]);
        await expectTenants(stage, { [clientKey]: 'uninstalled' });
        await clock.advance({ minutes: 1 });
      });
    }
    await connect.installs();
    await expectInUse(stage);
  },
});
