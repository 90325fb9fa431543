import { scenario } from '../scenario.ts';
import { asConnectApp } from './as-connect-app.ts';
import { countOfCalls } from './count-of-calls.ts';
import { stateOf } from './known-tenants.ts';
import { IMPORTS } from './sources.ts';

export default scenario({
  id: 'connect/import-from-another-customer',
  title:
    'The backup of one site is imported into another: the target loses its app, the source and its licence are as before',
  sources: [`${IMPORTS}, page 3: the export does not alter the state of the source site`],
  situations: ['C5'],
  needs: ['connect'],
  setup: asConnectApp(),
  async play(stage) {
    const { connect, site, siteNamed, mark, expect } = stage;
    await connect.isListed({ paid: true });
    const source = await connect.installs();
    const target = await connect.installs({ site: 'beta' });
    const board = await mark.opensBoard();
    await board.notes('Of acme alone');
    await (await mark.opensBoard({ site: 'beta' })).notes('Of beta alone');
    const calls = await countOfCalls(stage);
    const event = await siteNamed('beta').imports(await site.exports());
    expect(await countOfCalls(stage), 'lifecycle calls after the import').is(calls);
    expect(event.clientKeyBefore, 'clientKey of the target before').is(target.clientKey);
    expect(await connect.installation({ site: 'beta' }), 'what is installed at the target').is(undefined);
    expect((await siteNamed('beta').issue('ED-1')).summary, 'an issue of the source, at the target').is(
      'Two people, one issue',
    );
    expect(await connect.installation(), 'what is installed at the source').is(source);
    expect(source.license?.state, 'licence of the source').is('ACTIVE_SUBSCRIPTION');
    expect(await board.reads(), 'notes at the source').is(['Of acme alone']);
    const after = await connect.installs({ site: 'beta' });
    expect(await (await mark.opensBoard({ site: 'beta' })).reads(), 'notes at the target').is([]);
    expect(await stateOf(stage, source, target, after), 'what the app knows').is([
      'active, 1 kept',
      'detached, 1 kept',
      'active, 0 kept',
    ]);
  },
});
