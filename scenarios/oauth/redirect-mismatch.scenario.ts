import { scenario } from '../scenario.ts';

export default scenario({
  id: 'oauth/redirect-mismatch',
  title: 'A callback address that is not registered ends on an error page of Atlassian, never at the app',
  sources: [
    'https://community.developer.atlassian.com/t/69113',
    'https://community.developer.atlassian.com/t/41372 (the former words)',
  ],
  async play({ rohit, wire, dials, expect }) {
    const address = wire.authorizationAddress({ redirect_uri: 'https://example.com/other' });
    const { searchParams, pathname } = new URL((await rohit.goesTo(address)).url);
    expect(pathname, 'where the browser ends').includes('id.atlassian.com/error');
    expect(searchParams.get('error'), 'error').is('unauthorized_client');
    expect(searchParams.get('error_description') ?? '', 'words').includes(
      'redirect_uri is not registered for client',
    );
    await dials.turn({ 'oauth.words': 'auth0' });
    const former = new URL((await rohit.goesTo(address)).url).searchParams;
    expect(former.get('error_description') ?? '', 'former words').includes('Callback URL mismatch');
  },
});
