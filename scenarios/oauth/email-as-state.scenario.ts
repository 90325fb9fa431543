import { scenario } from '../scenario.ts';
import { THREAD } from './sources.ts';

export default scenario({
  id: 'oauth/email-as-state',
  title: 'An e-mail address as state works, and is there for all to read in every address on the way',
  sources: [`${THREAD}: for development only, to see how identity flows`],
  situations: ['O3'],
  async play({ rohit, wire, expect }) {
    const address = wire.authorizationAddress({ state: 'rohit@example.com' });
    const callback = await rohit.collectsCallback(address, { site: 'acme' });
    expect(callback.searchParams.get('state'), 'state at the callback').is('rohit@example.com');
    expect(callback.searchParams.get('code') !== null, 'a code came back').is(true);
  },
});
