import { scenario } from '../scenario.ts';
import { asked } from '../stage/control.ts';
import { asConnectApp } from './as-connect-app.ts';
import { expectInUse } from './in-use.ts';
import { overhear } from './overhear.ts';
import { SIGNED_INSTALL } from './sources.ts';

export default scenario({
  id: 'connect/install-key-changes',
  title: 'Installs are signed with another key from one day on: the app asks for it by its name, once',
  sources: [`${SIGNED_INSTALL}: one kid is one key, for ever`],
  needs: ['connect'],
  setup: asConnectApp(),
  async play(stage) {
    const { connect, behindTheScenes, clock, expect } = stage;
    const { control, world } = behindTheScenes;
    const keysAskedFor = async () => {
      const params = { path: { world }, query: { operationId: 'getInstallKey' } } as const;
      return (await asked(control.GET('/worlds/{world}/journal', { params }))).entries.length;
    };
    const heard = overhear(stage);
    await connect.installs();
    await connect.installs({ site: 'beta' });
    await connect.upgrades();
    expect(await keysAskedFor(), 'keys asked for, for three installs by one key').is(1);
    await connect.rotatesInstallKey();
    await clock.advance({ minutes: 1 });
    await connect.upgrades();
    await connect.uninstalls({ site: 'beta' });
    expect(await keysAskedFor(), 'keys asked for, with a second key').is(2);
    const kids = heard.filter(({ signedWith }) => signedWith === 'RS256').map(({ header }) => header.kid);
    expect(new Set(kids).size, 'different names of keys').is(2);
    await expectInUse(stage);
  },
});
