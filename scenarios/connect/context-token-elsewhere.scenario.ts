import { scenario } from '../scenario.ts';
import { APP_KEY } from '../stage/connect/connect-app.ts';
import { asked } from '../stage/control.ts';
import { inTheLegacyEra } from './as-connect-app.ts';
import { expectInUse, expectTenants } from './in-use.ts';
import { overhear, sendsToApp } from './overhear.ts';

export default scenario({
  id: 'connect/context-token-elsewhere',
  title:
    'The token of a page’s own script is good for that script’s calls alone: no lifecycle call, webhook or page',
  sources: [
    'atlassian-connect-spring-boot 1.1.0 to 2.1.2 took context tokens on lifecycle endpoints: a security fix',
  ],
  needs: ['connect'],
  setup: inTheLegacyEra(),
  async play(stage) {
    const { connect, mark, behindTheScenes, expect } = stage;
    const { control, world, app } = behindTheScenes;
    const heard = overhear(stage);
    const { clientKey } = await connect.installs();
    await connect.disables();
    await connect.enables();
    await connect.sendsWebhook('jira:issue_created');
    const order = { site: 'acme', appKey: APP_KEY, moduleKey: 'board', person: mark.accountId };
    const params = { path: { world } };
    const page = await asked(control.POST('/worlds/{world}/connect/app-pages', { params, body: order }));
    const authorization = `JWT ${page.contextToken}`;
    const calls = heard.splice(0);
    expect(calls.length, 'calls that are tried').is(5);
    for (const { request, event } of calls) {
      const headers = { ...request.headers, authorization };
      expect(await sendsToApp(stage, { ...request, headers }), `${event} with a context token`).is(401);
    }
    const url = page.url.replace(/jwt=[^&]*/, `jwt=${page.contextToken}`);
    expect(await sendsToApp(stage, { method: 'GET', url, headers: {} }), 'a page with it').is(401);
    const headers = {
      accept: 'application/json',
      authorization: `JWT ${new URL(page.url).searchParams.get('jwt')}`,
    };
    const asScript = { method: 'GET', url: `${app.baseUrl}/connect/notes`, headers };
    expect(await sendsToApp(stage, asScript), 'a script’s call with the token of the page').is(401);
    await expectTenants(stage, { [clientKey]: 'active' });
    await expectInUse(stage);
  },
});
