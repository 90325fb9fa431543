import { scenario } from '../scenario.ts';
import { asConnectApp } from './as-connect-app.ts';
import { expectInUse, expectTenants } from './in-use.ts';
import { latest, overhear, sendsToApp } from './overhear.ts';
import { LIFECYCLE, SECRETS_APART } from './sources.ts';

export default scenario({
  id: 'connect/install-repeated',
  title: 'A host that repeats an install, byte for byte or signed anew, changes nothing',
  sources: [LIFECYCLE, SECRETS_APART],
  needs: ['connect'],
  setup: asConnectApp(),
  async play(stage) {
    const { connect, mark, clock, expect } = stage;
    const heard = overhear(stage);
    const { clientKey } = await connect.installs();
    await (await mark.opensBoard()).notes('Kept');
    const { request } = latest(heard, 'installed');
    const twins = await Promise.all([sendsToApp(stage, request), sendsToApp(stage, request)]);
    expect(twins, 'the same bytes, twice at once').is([204, 204]);
    await clock.advance({ minutes: 2 });
    expect(await sendsToApp(stage, request), 'the same bytes later').is(204);
    expect(await connect.isForged('genuine'), 'the same, signed anew').is(204);
    expect(await sendsToApp(stage, request), 'the first bytes after that: they are past').is(401);
    await expectTenants(stage, { [clientKey]: 'active' });
    expect(await (await mark.opensBoard()).reads(), 'notes').is(['Kept']);
    await expectInUse(stage);
  },
});
