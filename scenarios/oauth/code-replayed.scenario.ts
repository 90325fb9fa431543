import { scenario } from '../scenario.ts';
import { refusalOf, tokensOf } from '../stage/wire.ts';

const DEAD_CODE: [number, unknown, unknown] = [400, 'invalid_request', 'authorization_code is invalid'];

export default scenario({
  id: 'oauth/code-replayed',
  title: 'A code is good once; where the standard is followed, a replay ends what came of it too',
  sources: ['RFC 6749, section 4.1.2', 'https://community.developer.atlassian.com/t/66643'],
  async play({ rohit, wire, dials, expect }) {
    const code = await wire.codeFrom(rohit);
    const { refreshToken } = tokensOf(await wire.exchange(code));
    expect(refusalOf(await wire.exchange(code)), 'the second exchange').is(DEAD_CODE);
    tokensOf(await wire.refresh(refreshToken));
    await dials.turn({ 'oauth.codeReplay': 'ends-tokens' });
    const other = await wire.codeFrom(rohit);
    const tokens = tokensOf(await wire.exchange(other));
    expect(refusalOf(await wire.exchange(other)), 'the second exchange of another').is(DEAD_CODE);
    expect(refusalOf(await wire.refresh(tokens.refreshToken)), 'its refresh token').is([
      403,
      'unauthorized_client',
      'refresh_token is invalid',
    ]);
  },
});
