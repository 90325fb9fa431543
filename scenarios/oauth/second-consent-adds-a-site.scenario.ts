import { scenario } from '../scenario.ts';
import type { WireAnswer } from '../stage/wire.ts';
import { DOC, MAKING_CALLS } from './sources.ts';

const names = ({ body }: WireAnswer) => (body as { name: string }[]).map(({ name }) => name).sort();

export default scenario({
  id: 'oauth/second-consent-adds-a-site',
  title: 'A second consent adds its site to the grant, and tokens that are out reach it too',
  sources: [`${DOC}: repeat for more sites`, `${MAKING_CALLS}`],
  async play({ rohit, wire, expect }) {
    const resources = 'api.atlassian.com/oauth/token/accessible-resources';
    const { accessToken } = await wire.tokensFrom(rohit, { site: 'acme' });
    expect(names(await wire.get(resources, accessToken)), 'sites at first').is(['Acme']);
    await wire.tokensFrom(rohit, { site: 'beta' });
    expect(names(await wire.get(resources, accessToken)), 'sites of the first token').is(['Acme', 'Beta']);
    const twin = await wire.get('auth.atlassian.com/oauth/token/accessible-resources', accessToken);
    expect(names(twin), 'sites by the address in the prose').is(['Acme', 'Beta']);
  },
});
