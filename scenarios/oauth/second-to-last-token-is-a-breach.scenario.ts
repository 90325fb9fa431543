import { scenario } from '../scenario.ts';
import { refusalOf, tokensOf } from '../stage/wire.ts';
import { ROTATION_TALK } from './sources.ts';

const DEAD: [number, unknown, unknown] = [403, 'unauthorized_client', 'refresh_token is invalid'];

export default scenario({
  id: 'oauth/second-to-last-token-is-a-breach',
  title: 'Within the leeway only the previous token is good; the one before it ends the family',
  sources: [`${ROTATION_TALK}: staff call the semantics of Auth0 expected behaviour`],
  situations: ['O4'],
  async play({ rohit, wire, expect }) {
    const first = await wire.tokensFrom(rohit);
    const second = tokensOf(await wire.refresh(first.refreshToken));
    const third = tokensOf(await wire.refresh(second.refreshToken));
    expect(refusalOf(await wire.refresh(first.refreshToken)), 'the second to last').is(DEAD);
    expect(refusalOf(await wire.refresh(third.refreshToken)), 'the newest').is(DEAD);
  },
});
