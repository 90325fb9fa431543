import { scenario } from '../scenario.ts';
import { asConnectApp } from './as-connect-app.ts';
import { expectRefused } from './forgeries.ts';
import { expectInUse, expectTenants } from './in-use.ts';
import { inShort, latest, overhear } from './overhear.ts';
import { SECRETS_APART } from './sources.ts';

export default scenario({
  id: 'connect/secret-rotated-signed-install',
  title: 'The host gives the app another secret by a repeated install: from then on only that one holds',
  sources: [SECRETS_APART, 'gitlab-org/gitlab!83038 (March 2022)'],
  situations: ['C8'],
  needs: ['connect'],
  setup: asConnectApp(),
  async play(stage) {
    const { connect, mark, expect } = stage;
    const { clientKey, sharedSecret } = await connect.installs();
    const board = await mark.opensBoard();
    await board.notes('Kept');
    const heard = overhear(stage);
    expect(await connect.rotatesSecret(), 'whether the app took it').is(true);
    expect(heard.map(inShort), 'what the app was called with').is(['installed RS256 204']);
    expect(latest(heard, 'installed').body.sharedSecret === sharedSecret, 'the old secret').is(false);
    expect((await board.triesToComment('ED-1', 'Old')).status, 'a context token of the old secret').is(401);
    await expectRefused(stage, ['wrong-secret'], { event: 'webhook' });
    await expectTenants(stage, { [clientKey]: 'active' });
    expect(await (await mark.opensBoard()).reads(), 'notes').is(['Kept']);
    await expectInUse(stage);
  },
});
