import { scenario } from '../scenario.ts';

export default scenario({
  id: 'oauth/code-of-another-app',
  title: 'A code is good only for the app and the callback that it was given out for',
  sources: ['RFC 6749, section 4.1.3', 'unknown: no public source has the words'],
  async play({ rohit, wire, console, expect }) {
    const other = await console.registers({ handle: 'other', name: 'Other', scopes: ['read:me'] });
    const stolen = await wire.codeFrom(rohit);
    const thief = { client_id: other.clientId, client_secret: other.clientSecret ?? '' };
    expect((await wire.exchange(stolen, thief)).status, 'status for another app').is(400);
    const elsewhere = await wire.exchange(stolen, { redirect_uri: 'https://example.com/other' });
    expect(elsewhere.status, 'status for another callback').is(400);
    expect((await wire.exchange(stolen)).status, 'status for the right one').is(200);
  },
});
