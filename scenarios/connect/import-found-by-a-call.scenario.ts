import { scenario } from '../scenario.ts';
import { asConnectApp } from './as-connect-app.ts';
import { countOfProbes } from './count-of-calls.ts';
import { tenantOf } from './known-tenants.ts';
import { reimport } from './reimport.ts';
import { IMPORTS, JWT_GUIDE } from './sources.ts';

export default scenario({
  id: 'connect/import-found-by-a-call',
  title:
    'A call of the app itself is refused after an import: it asks the site who it is, and calls no more under the dead key',
  sources: [JWT_GUIDE, `${IMPORTS}; that the JWT of a dead installation gets a 401 is inferred`],
  situations: ['C9', 'C15'],
  needs: ['connect', 'virtual-time'],
  setup: asConnectApp(),
  async play(stage) {
    const { connect, site, mark, clock, journal, expect } = stage;
    const before = await connect.installs();
    const board = await mark.opensBoard();
    await clock.advance({ minutes: 1 });
    await reimport(site);
    const said: (string | undefined)[] = [];
    for (let tries = 0; tries < 4; tries += 1) {
      said.push((await board.triesToComment('ED-1', 'Nobody reads this')).problem);
      await clock.advance({ minutes: 3 });
    }
    expect(said, 'what the app says').is([
      'product-refusal/credentials-refused',
      ...Array<string>(3).fill('product-refusal/installation-replaced'),
    ]);
    expect(await journal.count('addComment'), 'calls under the dead key').is(1);
    expect(await countOfProbes(stage), 'how often the site was asked').is(1);
    const { data, state, purgeAt } = await tenantOf(stage, before);
    expect([state, data, purgeAt], 'what the app knows').is(['active', 0, undefined]);
    await connect.installs();
    await (await mark.opensBoard()).comments('ED-1', 'And back');
  },
});
