import { scenario } from '../scenario.ts';
import { inTheLegacyEra } from './as-connect-app.ts';
import { stateOf } from './known-tenants.ts';
import { overhear } from './overhear.ts';
import { LIFECYCLE } from './sources.ts';

export default scenario({
  id: 'connect/rename-and-new-site-at-old-address',
  title:
    'After a rename another site takes the old address: its unsigned install is a first one, and nothing is detached',
  sources: [`${LIFECYCLE}; developer.atlassian.com, the blog of October 2018 on site renames`],
  needs: ['connect'],
  setup: inTheLegacyEra({ dials: { 'connect.oldAddress': 'gone' } }),
  async play(stage) {
    const { connect, site, siteNamed, mark, expect } = stage;
    const heard = overhear(stage);
    await connect.isListed();
    const moved = await connect.installs();
    await (await mark.opensBoard()).notes('Of whoever moved');
    await site.isRenamed('apex');
    await siteNamed('beta').isCloned('acme');
    const newcomer = await connect.installs({ site: 'acme' });
    expect(newcomer.baseUrl, 'address of the newcomer').is(moved.baseUrl);
    const installs = heard.filter(({ event }) => event === 'installed');
    expect(
      installs.map(({ signedWith, status }) => [signedWith, status]),
      'installs that came',
    ).is([
      ['nothing', 204],
      ['HS256', 204],
      ['nothing', 204],
    ]);
    expect(await stateOf(stage, moved, newcomer), 'what the app knows').is([
      'active, 1 kept',
      'active, 0 kept',
    ]);
    expect(await (await mark.opensBoard({ site: 'acme' })).reads(), 'notes of the newcomer').is([]);
    expect(await (await mark.opensBoard({ site: 'apex' })).reads(), 'notes at the new address').is([
      'Of whoever moved',
    ]);
  },
});
