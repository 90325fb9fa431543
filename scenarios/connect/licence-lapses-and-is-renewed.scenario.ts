import { scenario } from '../scenario.ts';
import { asConnectApp } from './as-connect-app.ts';
import { expectInUse, expectTenants } from './in-use.ts';
import { overhear } from './overhear.ts';
import { IMPORTS } from './sources.ts';

const YEAR = 365 * 86_400_000;

export default scenario({
  id: 'connect/licence-lapses-and-is-renewed',
  title: 'A licence lapses for two months and is renewed from the day it lapsed: nothing may have been lost',
  sources: [`${IMPORTS}: a vendor whose customers pay late`],
  situations: ['C4'],
  needs: ['connect', 'virtual-time'],
  setup: asConnectApp(),
  async play(stage) {
    const { connect, mark, clock, expect } = stage;
    await connect.isListed({ paid: true });
    const bought = await connect.installs();
    await (await mark.opensBoard()).notes('From before the licence lapsed');
    await clock.advance({ days: 10 });
    const lapsedAt = clock.now();
    const heard = overhear(stage);
    const lapsed = await connect.licence('lapse');
    expect(lapsed.license?.state, 'state of the licence').is('INACTIVE_SUBSCRIPTION');
    await connect.livesThrough({ days: 61 });
    const renewed = await connect.licence('renew');
    expect(renewed.license?.state, 'state of the licence when it is renewed').is('ACTIVE_SUBSCRIPTION');
    const until = new Date(lapsedAt + YEAR).toISOString();
    expect(renewed.license?.paidUntil, 'until when: a year from the day on which it lapsed').is(until);
    expect(renewed.license?.entitlementId, 'its entitlement').is(bought.license?.entitlementId);
    expect(heard.length, 'lifecycle calls that anything of it brought').is(0);
    await expectTenants(stage, { [bought.clientKey]: 'active' });
    expect(await (await mark.opensBoard()).reads(), 'notes').is(['From before the licence lapsed']);
    await expectInUse(stage);
  },
});
