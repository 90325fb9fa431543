import { scenario } from '../scenario.ts';
import { asConnectApp } from './as-connect-app.ts';
import { expectInUse } from './in-use.ts';
import { SECRETS_APART } from './sources.ts';

export default scenario({
  id: 'connect/secret-missed',
  title:
    'An app that missed its new secret is locked out, does not hammer, and is healed by the next install',
  sources: ['github.com/OctopusDeploy/Issues/issues/7596', SECRETS_APART],
  needs: ['connect'],
  setup: asConnectApp(),
  async play(stage) {
    const { connect, faults, mark, clock, journal, expect } = stage;
    await connect.installs();
    const board = await mark.opensBoard();
    await clock.advance({ minutes: 1 });
    await faults.script('lifecycleInstalled', { kind: 'reset' });
    expect(await connect.rotatesSecret(), 'whether the app took it').is(false);
    const before = await journal.count('addComment');
    for (const _ of [1, 2, 3]) await board.triesToComment('ED-1', 'Locked out');
    expect((await journal.count('addComment')) - before, 'calls with the secret that is no more').is(1);
    expect((await mark.opensBoard()).status, 'the page, which the new secret signed').is(401);
    await clock.advance({ minutes: 2 });
    await connect.upgrades();
    await expectInUse(stage);
  },
});
