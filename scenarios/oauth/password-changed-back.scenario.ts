import { scenario } from '../scenario.ts';
import { refusalOf, tokensOf } from '../stage/wire.ts';
import { DOC } from './sources.ts';

export default scenario({
  id: 'oauth/password-changed-back',
  title: 'With the former password back, the refresh token works as if nothing had been',
  sources: [`${DOC}: change the password back to the original password`],
  situations: ['O4'],
  async play({ rohit, wire, expect }) {
    const { refreshToken } = await wire.tokensFrom(rohit);
    await rohit.changesPassword();
    expect(refusalOf(await wire.refresh(refreshToken)), 'under the new password').is([
      403,
      'unauthorized_client',
      'refresh_token is invalid',
    ]);
    await rohit.changesPassword({ back: true });
    tokensOf(await wire.refresh(refreshToken));
  },
});
