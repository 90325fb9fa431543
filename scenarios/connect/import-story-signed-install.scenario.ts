import { scenario } from '../scenario.ts';
import { asConnectApp } from './as-connect-app.ts';
import { IMPORTS, STALE_IDS } from './sources.ts';

export default scenario({
  id: 'connect/import-story-signed-install',
  title: 'A site is imported over itself: the app hears nothing, and its re-install is another installation',
  sources: [IMPORTS, STALE_IDS],
  situations: ['C5', 'C14', 'C15'],
  needs: ['connect'],
  setup: asConnectApp(),
  async play({ connect, site, mark, journal, expect }) {
    await connect.isListed();
    const before = await connect.installs();
    const board = await mark.opensBoard();
    await board.notes('Kept before the import');
    const { clientKeyAfter } = await site.imports(await site.exports());
    expect(await connect.installation(), 'what is installed after the import').is(undefined);
    expect((await journal.exchanges('lifecycleDisabled')).length, 'disabled callbacks').is(0);
    expect((await journal.exchanges('lifecycleUninstalled')).length, 'uninstalled callbacks').is(0);
    const after = await connect.installs();
    expect(after.clientKey, 'clientKey of the re-install').is(clientKeyAfter);
    expect(after.clientKey === before.clientKey, 'whether the clientKey stayed').is(false);
    expect(after.oauthClientId === before.oauthClientId, 'whether the oauthClientId stayed').is(false);
    const again = await mark.opensBoard();
    expect(await again.reads(), 'notes at the new installation').is([]);
    await again.comments('ED-1', 'As the app, after the import');
    await again.comments('ED-1', 'As Mark, after the import', 'user');
    const states = (await connect.tenants()).map(({ clientKey, state, data }) => [clientKey, state, data]);
    expect(states.sort(), 'what the app knows').is(
      [
        [before.clientKey, 'detached', 1],
        [after.clientKey, 'active', 0],
      ].sort(),
    );
  },
});
