import { scenario } from '../scenario.ts';
import { asConnectApp } from './as-connect-app.ts';
import { expectInUse, expectTenants } from './in-use.ts';
import { reimport } from './reimport.ts';
import { STALE_IDS } from './sources.ts';

export default scenario({
  id: 'connect/private-licence-token',
  title:
    'An app of a private listing, installed with its licence token, has ids that change as those of any app',
  sources: [STALE_IDS, 'community.developer.atlassian.com/t/49904'],
  situations: ['C16'],
  needs: ['connect'],
  setup: asConnectApp(),
  async play(stage) {
    const { connect, mark, site, journal, expect } = stage;
    const before = await connect.installs({ licenseToken: 'token-of-acme' });
    expect([before.listing, before.license?.type], 'listing and licence').is(['private', 'DEVELOPER']);
    await (await mark.opensBoard()).comments('ED-1', 'As Mark', 'user');
    expect(
      (await connect.triesToInstall({ site: 'beta', licenseToken: 'token-of-acme' })).outcome,
      'elsewhere',
    ).is('failed');
    await reimport(site);
    const after = await connect.installs({ licenseToken: 'token-of-acme' });
    expect(after.clientKey === before.clientKey, 'whether the clientKey stayed').is(false);
    expect(after.oauthClientId === before.oauthClientId, 'whether the oauthClientId stayed').is(false);
    await expectTenants(stage, { [before.clientKey]: 'detached', [after.clientKey]: 'active' });
    await (await mark.opensBoard()).comments('ED-1', 'As Mark, after the import', 'user');
    const tokens = await journal.exchanges('exchangeAssertion');
    expect(
      tokens.map(({ response }) => response?.status),
      'answers to token requests',
    ).is([200, 200]);
    await expectInUse(stage);
  },
});
