import { scenario } from '../scenario.ts';
import { asConnectApp } from './as-connect-app.ts';
import { tenantOf } from './known-tenants.ts';
import { IMPORTS, UNKNOWN } from './sources.ts';

export default scenario({
  id: 'connect/refused-without-an-import',
  title:
    'A site refuses the app for a while and is still the same one: the app waits ever longer, and goes on when it may',
  sources: [`${IMPORTS}, page 3: an orphan is only an orphan when this verification fails`, UNKNOWN],
  situations: ['C9'],
  needs: ['connect', 'virtual-time'],
  setup: asConnectApp(),
  async play(stage) {
    const { connect, mark, clock, faults, journal, expect } = stage;
    const here = await connect.installs();
    const board = await mark.opensBoard();
    await faults.script('addComment', { kind: 'answer', status: 401 }, 100);
    for (let minute = 0; minute < 8; minute += 1) {
      const { status } = await board.triesToComment('ED-1', 'Nobody reads this');
      expect(status < 400, 'whether the app says that it worked').is(false);
      await clock.advance({ minutes: 1 });
    }
    expect(await journal.count('addComment'), 'calls in eight minutes').is(4);
    await faults.clear();
    await clock.advance({ minutes: 8 });
    await (await mark.opensBoard()).comments('ED-1', 'As if nothing had been');
    const { state, suspectedAt } = await tenantOf(stage, here);
    expect([state, suspectedAt], 'what the app knows').is(['active', undefined]);
  },
});
