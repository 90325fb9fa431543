import { scenario } from '../scenario.ts';
import { refusalOf, tokensOf } from '../stage/wire.ts';

export default scenario({
  id: 'oauth/code-expires-after-ten-minutes',
  title: 'A code lives for ten minutes, to the second',
  sources: ['https://community.developer.atlassian.com/t/66643: 10 mins, and maybe less'],
  async play({ rohit, wire, clock, expect }) {
    const young = await wire.codeFrom(rohit);
    await clock.advance({ minutes: 10, seconds: -1 });
    tokensOf(await wire.exchange(young));
    const old = await wire.codeFrom(rohit);
    await clock.advance({ minutes: 10, seconds: 1 });
    expect(refusalOf(await wire.exchange(old)), 'a second too late').is([
      400,
      'invalid_request',
      'authorization_code is invalid',
    ]);
  },
});
