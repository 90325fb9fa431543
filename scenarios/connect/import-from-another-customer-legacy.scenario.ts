import { scenario } from '../scenario.ts';
import { inTheLegacyEra } from './as-connect-app.ts';
import { expectInUse, expectTenants } from './in-use.ts';
import { isSignedBy, latest, overhear } from './overhear.ts';
import { IMPORTS } from './sources.ts';

export default scenario({
  id: 'connect/import-from-another-customer-legacy',
  title:
    'The backup of another customer is imported: the follow-up bears the old secret of the target, not that of the source',
  sources: [`${IMPORTS}, page 3: "just signed with the old sharedSecret"`],
  situations: ['C5', 'C6'],
  needs: ['connect'],
  setup: inTheLegacyEra({ dials: { 'connect.secretModel': 'per-installation' } }),
  async play(stage) {
    const { connect, site, siteNamed, expect } = stage;
    const heard = overhear(stage);
    await connect.isListed();
    const source = await connect.installs();
    const target = await connect.installs({ site: 'beta' });
    await siteNamed('beta').imports(await site.exports());
    const after = await connect.installs({ site: 'beta' });
    const followUp = latest(heard, 'installed');
    expect(isSignedBy(target.sharedSecret, followUp), 'whether the secret of the target signed it').is(true);
    expect(isSignedBy(source.sharedSecret, followUp), 'whether that of the source did').is(false);
    await expectTenants(stage, {
      [source.clientKey]: 'active',
      [target.clientKey]: 'detached',
      [after.clientKey]: 'active',
    });
    await expectInUse(stage);
    await expectInUse(stage, { site: 'beta' }, 'ED-1');
  },
});
