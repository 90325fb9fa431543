import { scenario } from '../scenario.ts';
import { DOC } from './sources.ts';

export default scenario({
  id: 'oauth/two-products-one-id',
  title: 'A site with two products stands in the list twice, under one id; only scopes tell them apart',
  sources: [`${DOC}: the id is not unique across containers`],
  setup: {
    plain: { scopes: ['read:jira-work', 'write:jira-work', 'read:jira-user', 'read:confluence-content.all'] },
    sites: [{ handle: 'acme', name: 'Acme', products: ['jira', 'confluence'] }],
    issues: [{ key: 'ED-1', site: 'acme', summary: 'Two products' }],
  },
  async play({ rohit, site, wire, expect }) {
    const { accessToken } = await wire.tokensFrom(rohit, { site: 'acme' });
    const { body } = await wire.get('api.atlassian.com/oauth/token/accessible-resources', accessToken);
    const entries = body as { id: string; scopes: string[] }[];
    expect(
      entries.map(({ id }) => id),
      'ids',
    ).is([site.cloudId, site.cloudId]);
    expect(
      entries.map(({ scopes }) => scopes.length),
      'scopes of each',
    ).is([1, 3]);
    await rohit.connects({ site: 'acme' });
    await rohit.comments('ED-1', 'The app finds the Jira among them');
  },
});
