import { scenario } from '../scenario.ts';

export default scenario({
  id: 'oauth/login-comes-before-everything',
  title: 'A request for an app that does not exist asks for a login first, and fails after it',
  sources: ['a study of the developer console of 2026: client, redirect and scope are checked after login'],
  async play({ rohit, wire, expect }) {
    const page = await rohit.goesTo(wire.authorizationAddress({ client_id: 'nobody-knows-this-app' }));
    expect(page.trail.join(' '), 'the way').includes('id.atlassian.com/login');
    expect(page.url, 'where it ends').includes('id.atlassian.com/error');
  },
});
