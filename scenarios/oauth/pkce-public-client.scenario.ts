import { scenario } from '../scenario.ts';

export default scenario({
  id: 'oauth/pkce-public-client',
  title: 'An app without a secret proves with PKCE that it began what it ends',
  sources: ['RFC 7636', 'https://bitbucket.org/atlassianlabs/atlascode: a public client of Atlassian itself'],
  needs: ['configuration'],
  setup: { app: { publicClient: true } },
  async play({ rohit, clock, expect }) {
    const address = await rohit.beginsToConnect();
    expect(address.searchParams.get('code_challenge_method'), 'method').is('S256');
    await rohit.connects({ site: 'acme' });
    await rohit.comments('ED-1', 'Without a secret');
    await clock.advance({ hours: 2 });
    await rohit.comments('ED-1', 'And refreshed without one');
  },
});
