import { scenario } from '../scenario.ts';
import { asConnectApp } from './as-connect-app.ts';
import { defectsOf, expectRefused } from './forgeries.ts';
import { expectInUse, expectTenants } from './in-use.ts';
import { reimport } from './reimport.ts';
import { IMPORTS, JWT_GUIDE } from './sources.ts';

export default scenario({
  id: 'connect/forged-pages-and-webhooks',
  title:
    'Pages and webhooks that are unsigned, late, of another site or of a dead installation show and change nothing',
  sources: [JWT_GUIDE, IMPORTS],
  needs: ['connect'],
  setup: asConnectApp(),
  async play(stage) {
    const { connect, site, mark, expect } = stage;
    const dead = await connect.installs();
    const other = await connect.installs({ site: 'beta' });
    await reimport(site);
    const { clientKey } = await connect.installs();
    for (const event of ['page', 'webhook'] as const) {
      await expectRefused(stage, defectsOf(event, 'shared-secret'), { event });
      await expectRefused(stage, ['wrong-secret', 'issuer-is-another'], { event, site: 'beta' });
    }
    expect(await (await mark.opensBoard()).reads(), 'notes').is([]);
    const states = {
      [dead.clientKey]: 'detached',
      [other.clientKey]: 'active',
      [clientKey]: 'active',
    } as const;
    await expectTenants(stage, states);
    expect(
      (await connect.tenants()).map(({ data }) => data),
      'pieces of data that came of it',
    ).is([0, 0, 0]);
    expect(await connect.sendsWebhook('jira:issue_created'), 'the answer to a genuine webhook').is(204);
    await expectInUse(stage);
  },
});
