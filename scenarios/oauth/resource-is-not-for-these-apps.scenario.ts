import { scenario } from '../scenario.ts';
import { refusalOf } from '../stage/wire.ts';

export default scenario({
  id: 'oauth/resource-is-not-for-these-apps',
  title: 'A resource parameter is taken at the authorization and fails at the token endpoint',
  sources: ['https://github.com/sooperset/mcp-atlassian/issues/1137'],
  async play({ rohit, wire, expect }) {
    const code = await wire.codeFrom(rohit, { parameters: { resource: 'https://api.atlassian.com/' } });
    const [, error] = refusalOf(await wire.exchange(code));
    expect(error, 'error').is('invalid_target');
  },
});
