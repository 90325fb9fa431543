import { scenario } from '../scenario.ts';
import { asConnectApp } from './as-connect-app.ts';
import { overhear } from './overhear.ts';
import { reimport } from './reimport.ts';
import { STALE_IDS } from './sources.ts';

/** What an install says that is the same before and after: all of it says where the site is, none of it who. */
const SAME = [
  'baseUrl',
  'description',
  'displayUrl',
  'displayUrlServicedeskHelpCenter',
  'eventType',
  'key',
  'pluginsVersion',
  'productType',
  'publicKey',
  'serverVersion',
];

export default scenario({
  id: 'connect/nothing-matches-old-and-new',
  title:
    'Nothing in the new install names the old one; without an act of its owner the app shows none of the old data',
  sources: [`${STALE_IDS}: "there is no way to match old tenant with new one"`],
  situations: ['C19'],
  needs: ['connect', 'virtual-time'],
  setup: asConnectApp(),
  async play(stage) {
    const { connect, site, mark, expect } = stage;
    const heard = overhear(stage);
    await connect.isListed({ paid: true });
    const before = await connect.installs();
    await (await mark.opensBoard()).notes('Old');
    await reimport(site);
    await connect.installs();
    const [old, now] = heard.filter(({ event }) => event === 'installed').map(({ body }) => body);
    if (!old || !now) throw new Error('there were fewer than two installs');
    expect(Object.keys(now).toSorted(), 'fields of both').is(Object.keys(old).toSorted());
    const same = Object.keys(old).filter((name) => old[name] === now[name]);
    expect(same.toSorted(), 'fields that are the same').is(SAME);
    const said = JSON.stringify(now);
    for (const name of ['clientKey', 'oauthClientId', 'sharedSecret', 'entitlementId']) {
      expect(said.includes(String(old[name])), `whether the new install knows the old ${name}`).is(false);
    }
    await connect.livesThrough({ days: 7 });
    expect(await (await mark.opensBoard()).reads(), 'notes a week later').is([]);
    const kept = (await connect.tenants()).find(({ clientKey }) => clientKey === before.clientKey);
    expect([kept?.state, kept?.data], 'the old data').is(['detached', 1]);
  },
});
