import { scenario } from '../scenario.ts';

export default scenario({
  id: 'oauth/openid-is-a-dead-end',
  title: 'Scopes of OpenID Connect lead to a page with nothing on it, whatever discovery promises',
  sources: ['public client code, bisected in August 2026: Something went wrong / There is nothing here'],
  async play({ rohit, wire, expect }) {
    const scope = 'openid profile email offline_access';
    const page = await rohit.goesTo(wire.authorizationAddress({ scope }));
    expect(page.url.startsWith('https://example.com/'), 'the browser got back to the app').is(false);
    expect(page.body, 'the page').includes('Something went wrong');
  },
});
