import { scenario } from '../scenario.ts';
import { asConnectApp } from './as-connect-app.ts';
import { tenantOf } from './known-tenants.ts';
import { inShort, overhear } from './overhear.ts';
import { LIFECYCLE } from './sources.ts';

export default scenario({
  id: 'connect/rename-keeps-the-client-key',
  title: 'A site gets another address: one more installed with the same clientKey, and the app goes on there',
  sources: [`${LIFECYCLE}; developer.atlassian.com, the blog of October 2018 on site renames`],
  needs: ['connect'],
  setup: asConnectApp(),
  async play(stage) {
    const { connect, site, mark, expect } = stage;
    const heard = overhear(stage);
    const before = await connect.installs();
    await (await mark.opensBoard()).notes('Before the rename');
    await site.isRenamed('apex');
    expect(heard.map(inShort), 'what the app heard').is([
      'installed RS256 204',
      'enabled HS256 204',
      'installed RS256 204',
    ]);
    const after = await connect.installation({ site: 'apex' });
    expect(after?.clientKey, 'clientKey').is(before.clientKey);
    expect(after?.oauthClientId, 'oauthClientId').is(before.oauthClientId);
    expect((await tenantOf(stage, before)).baseUrl, 'where the app thinks the site is').is(
      after?.baseUrl ?? '',
    );
    const board = await mark.opensBoard({ site: 'apex' });
    expect(await board.reads(), 'notes').is(['Before the rename']);
    await board.comments('ED-1', 'As Mark, at the new address', 'user');
    await board.comments('ED-1', 'As the app, at the new address');
  },
});
