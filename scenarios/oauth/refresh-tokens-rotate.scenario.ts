import { scenario } from '../scenario.ts';
import { refusalOf, tokensOf } from '../stage/wire.ts';
import { DOC, ROTATION_TALK } from './sources.ts';

export default scenario({
  id: 'oauth/refresh-tokens-rotate',
  title: 'Every refresh brings a new refresh token; the persistent ones of before 2021 are no more',
  sources: [`${DOC}: rotating refresh tokens`, `${ROTATION_TALK}: deprecating persistent refresh tokens`],
  situations: ['O4'],
  async play({ rohit, wire, clock, expect }) {
    const first = await wire.tokensFrom(rohit);
    const second = tokensOf(await wire.refresh(first.refreshToken));
    const third = tokensOf(await wire.refresh(second.refreshToken));
    const all = new Set([first.refreshToken, second.refreshToken, third.refreshToken]);
    expect(all.size, 'different refresh tokens').is(3);
    await clock.advance({ days: 1 });
    expect(refusalOf(await wire.refresh(first.refreshToken)), 'the persistent way').is([
      403,
      'unauthorized_client',
      'refresh_token is invalid',
    ]);
  },
});
