import { scenario } from '../scenario.ts';
import { asConnectApp } from './as-connect-app.ts';
import { defectsOf, expectRefused, leavesCallsToReplay } from './forgeries.ts';
import { expectInUse } from './in-use.ts';
import { inShort, overhear, sendsToApp } from './overhear.ts';
import { HOST_PLUGIN } from './sources.ts';

export default scenario({
  id: 'connect/user-key-is-signed',
  title:
    'Where installs name the admin in user_key, the query is part of what is signed, and cannot be changed',
  sources: [HOST_PLUGIN],
  needs: ['connect'],
  setup: asConnectApp({ dials: { 'connect.userKey': 'present' } }),
  async play(stage) {
    const { asha, connect, expect } = stage;
    const heard = overhear(stage);
    await connect.installs();
    const [call] = heard;
    if (!call) throw new Error('the app was not called');
    const key = new URL(call.request.url).searchParams.get('user_key');
    expect([inShort(call), key], 'the install, and whom it names').is([
      'installed RS256 204',
      asha.accountId,
    ]);
    const bare = call.request.url.replace(/\?.*/, '');
    for (const url of [bare, `${bare}?user_key=somebody-else`, `${call.request.url}&more=1`]) {
      expect(await sendsToApp(stage, { ...call.request, url }), `the same token for ${url}`).is(401);
    }
    await leavesCallsToReplay(stage);
    await expectRefused(stage, defectsOf('installed', 'install-key'));
    await expectInUse(stage);
    await connect.uninstalls();
    expect(heard.slice(-2).map(inShort), 'the calls of the uninstall').is([
      'disabled HS256 204',
      'uninstalled RS256 204',
    ]);
  },
});
