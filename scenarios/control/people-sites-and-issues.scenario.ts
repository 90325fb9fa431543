import { scenario } from '../scenario.ts';
import { asked } from '../stage/control.ts';

export default scenario({
  id: 'control/people-sites-and-issues',
  title: 'People, sites and issues can come while the world is going on, and an app can use them at once',
  sources: ['no counterpart at Atlassian: the control surface of the simulation'],
  async play({ rohit, wire, behindTheScenes, expect }) {
    const { control, world } = behindTheScenes;
    const path = { world };
    const grace = { handle: 'grace', name: 'Grace Guest', jobTitle: 'Visitor' };
    const { accountId } = await asked(
      control.POST('/worlds/{world}/accounts', { params: { path }, body: grace }),
    );
    const site = { handle: 'gamma', name: 'Gamma', products: ['jira' as const] };
    const { cloudId } = await asked(control.POST('/worlds/{world}/sites', { params: { path }, body: site }));
    const issue = { key: 'GA-1', site: 'gamma', summary: 'New here', reporter: 'grace' };
    await asked(control.POST('/worlds/{world}/issues', { params: { path }, body: issue }));

    const { accessToken } = await wire.tokensFrom(rohit, { site: 'gamma' });
    const api = `api.atlassian.com/ex/jira/${cloudId}/rest/api/3`;
    expect((await wire.get(`${api}/issue/GA-1`, accessToken)).status, 'status of the issue').is(200);
    expect((await wire.get(`${api}/user?accountId=${accountId}`, accessToken)).status, 'status of Grace').is(
      200,
    );

    const account = await asked(
      control.GET('/worlds/{world}/accounts/{accountId}', {
        params: { path: { world, accountId: 'grace' } },
      }),
    );
    expect(account.jobTitle, 'job title').is('Visitor');
    const read = await asked(
      control.GET('/worlds/{world}/sites/{cloudId}', { params: { path: { world, cloudId: 'gamma' } } }),
    );
    expect(read.name, 'name of the site').is('Gamma');
    const issues = await asked(
      control.GET('/worlds/{world}/issues', { params: { path, query: { site: 'gamma' } } }),
    );
    expect(
      issues.map(({ key }) => key),
      'issues of the site',
    ).is(['GA-1']);
  },
});
