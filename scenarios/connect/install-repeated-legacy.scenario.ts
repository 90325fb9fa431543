import { scenario } from '../scenario.ts';
import { inTheLegacyEra } from './as-connect-app.ts';
import { expectInUse, expectTenants } from './in-use.ts';
import { latest, overhear, sendsToApp } from './overhear.ts';
import { LIFECYCLE } from './sources.ts';

export default scenario({
  id: 'connect/install-repeated-legacy',
  title:
    'Before signed-install, an unsigned install that comes again is refused, a signed one taken; both change nothing',
  sources: [LIFECYCLE],
  needs: ['connect'],
  setup: inTheLegacyEra(),
  async play(stage) {
    const { connect, mark, clock, expect } = stage;
    const heard = overhear(stage);
    const { clientKey } = await connect.installs();
    await (await mark.opensBoard()).notes('Kept');
    const first = latest(heard, 'installed').request;
    expect(await sendsToApp(stage, first), 'the unsigned one, byte for byte').is(401);
    await expectInUse(stage);
    await connect.upgrades();
    const second = latest(heard, 'installed').request;
    expect(await sendsToApp(stage, second), 'the signed one, byte for byte').is(204);
    await clock.advance({ minutes: 2 });
    expect(await connect.isForged('genuine'), 'the same, signed anew').is(204);
    expect(await sendsToApp(stage, second), 'the bytes before that: they are past').is(401);
    await expectTenants(stage, { [clientKey]: 'active' });
    expect(await (await mark.opensBoard()).reads(), 'notes').is(['Kept']);
    await expectInUse(stage);
  },
});
