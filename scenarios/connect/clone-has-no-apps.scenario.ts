import { scenario } from '../scenario.ts';
import { asConnectApp } from './as-connect-app.ts';
import { countOfCalls } from './count-of-calls.ts';
import { stateOf } from './known-tenants.ts';
import { IMPORTS, UNKNOWN } from './sources.ts';

export default scenario({
  id: 'connect/clone-has-no-apps',
  title:
    'A site is cloned: the clone has the issues and none of the apps, and an install there has nothing to do with the first',
  sources: [`${IMPORTS}; that a sandbox is an unrelated installation is inferred`, UNKNOWN],
  needs: ['connect'],
  setup: asConnectApp(),
  async play(stage) {
    const { connect, site, mark, expect } = stage;
    const original = await connect.installs();
    await (await mark.opensBoard()).notes('Of the original');
    const calls = await countOfCalls(stage);
    await site.isCloned('acme-sandbox');
    expect(await countOfCalls(stage), 'lifecycle calls').is(calls);
    expect(await connect.installation({ site: 'acme-sandbox' }), 'what is installed at the clone').is(
      undefined,
    );
    const clone = await connect.installs({ site: 'acme-sandbox' });
    expect(clone.clientKey === original.clientKey, 'whether both have one clientKey').is(false);
    const board = await mark.opensBoard({ site: 'acme-sandbox' });
    expect(await board.reads(), 'notes at the clone').is([]);
    await board.comments('ED-1', 'At the clone alone');
    await site.showsComments('ED-1', []);
    expect(await stateOf(stage, original, clone), 'what the app knows').is([
      'active, 1 kept',
      'active, 0 kept',
    ]);
  },
});
