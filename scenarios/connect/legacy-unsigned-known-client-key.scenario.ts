import { scenario } from '../scenario.ts';
import { inTheLegacyEra } from './as-connect-app.ts';
import { expectRefused } from './forgeries.ts';
import { expectInUse, expectTenants } from './in-use.ts';
import { latest, overhear, sendsToApp } from './overhear.ts';
import { LIFECYCLE } from './sources.ts';

export default scenario({
  id: 'connect/legacy-unsigned-known-client-key',
  title: 'An unsigned install by a clientKey that is known is refused, whatever address it brings',
  sources: [LIFECYCLE],
  needs: ['connect'],
  setup: inTheLegacyEra(),
  async play(stage) {
    const { connect, expect } = stage;
    const heard = overhear(stage);
    const { clientKey } = await connect.installs();
    await expectRefused(stage, ['unsigned', 'empty-authorization']);
    const { request, body } = latest(heard, 'installed');
    const elsewhere = JSON.stringify({ ...body, baseUrl: 'https://attacker.example.com' });
    const { authorization: _, ...headers } = request.headers;
    const status = await sendsToApp(stage, { ...request, headers, body: elsewhere });
    expect(status, 'the answer to one that moves the site').is(401);
    await expectTenants(stage, { [clientKey]: 'active' });
    await expectInUse(stage);
  },
});
