import { scenario } from '../scenario.ts';
import { inTheLegacyEra } from './as-connect-app.ts';
import { asksForUserToken, commentsAsApp } from './by-hand.ts';
import { handmadeApp } from './handmade-app.ts';
import { reimport } from './reimport.ts';
import { IMPORTS, STALE_IDS } from './sources.ts';

export default scenario({
  id: 'connect/import-of-a-trusting-app',
  title:
    'An app that goes by the clientKey alone is installed again at once; going on as before, it is refused each time',
  sources: [`${IMPORTS}: treat as a new install: not signed, and the clientKey does not exist`, STALE_IDS],
  situations: ['C1', 'C11'],
  setup: inTheLegacyEra(),
  async play(stage) {
    const { site, mark, connect, expect } = stage;
    const app = await handmadeApp(stage, 'com.example.careless', { listed: true });
    const before = await app.isInstalled();
    expect(await commentsAsApp(stage, before, 'ED-1', 'Before'), 'status before the import').is(201);
    await reimport(site);
    expect(await commentsAsApp(stage, before, 'ED-1', 'In between'), 'status after the import').is(401);
    const after = await app.isInstalled();
    expect(app.heard('installed'), 'installs that came').is(2);
    expect(app.heard('disabled') + app.heard('uninstalled'), 'farewells that came').is(0);
    expect((await asksForUserToken(stage, before, mark)).status, 'status of a stale id').is(400);
    expect((await asksForUserToken(stage, after, mark)).status, 'status of the new id').is(200);
    const [report] = (await connect.silence()).filter(({ event }) => event.kind === 'import');
    const uses = report?.identities.map(({ clientKey, uses }) => [clientKey, uses.length]);
    expect(uses, 'calls under the dead identity').is([[before.clientKey, 2]]);
  },
});
