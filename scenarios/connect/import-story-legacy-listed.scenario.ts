import { scenario } from '../scenario.ts';
import { inTheLegacyEra } from './as-connect-app.ts';
import { stateOf } from './known-tenants.ts';
import { inShort, isSignedBy, overhear } from './overhear.ts';
import { reimport } from './reimport.ts';
import { IMPORTS } from './sources.ts';

export default scenario({
  id: 'connect/import-story-legacy-listed',
  title:
    'A listed app refuses the unsigned install after an import, and believes the follow-up under the old secret',
  sources: [`${IMPORTS}, page 3: signed with the old shared secret, the issuer is the new clientKey`],
  situations: ['C1', 'C2', 'C6'],
  needs: ['connect'],
  setup: inTheLegacyEra(),
  async play(stage) {
    const { connect, site, mark, expect } = stage;
    const heard = overhear(stage);
    await connect.isListed();
    const before = await connect.installs();
    await (await mark.opensBoard()).notes('Kept before the import');
    await reimport(site);
    const after = await connect.installs();
    expect(heard.map(inShort), 'what the app heard').is([
      'installed nothing 204',
      'enabled HS256 204',
      'installed nothing 401',
      'installed HS256 204',
      'enabled HS256 204',
    ]);
    const [, , refused, followUp] = heard;
    expect(followUp?.claims.iss, 'issuer of the follow-up').is(after.clientKey);
    expect(followUp?.body, 'body of the follow-up, and of the install').is(refused?.body ?? {});
    expect(followUp && isSignedBy(before.sharedSecret, followUp), 'whether the old secret signed it').is(
      true,
    );
    const board = await mark.opensBoard();
    expect(await board.reads(), 'notes at the new installation').is([]);
    await board.comments('ED-1', 'As Mark, after the import', 'user');
    expect(await stateOf(stage, before, after), 'what the app knows').is([
      'detached, 1 kept',
      'active, 0 kept',
    ]);
  },
});
