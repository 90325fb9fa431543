import { scenario } from '../scenario.ts';
import { refusalOf, tokensOf } from '../stage/wire.ts';
import { ROTATION, ROTATION_TALK } from './sources.ts';

const DEAD: [number, unknown, unknown] = [403, 'unauthorized_client', 'refresh_token is invalid'];

export default scenario({
  id: 'oauth/leeway-of-ten-minutes',
  title: 'A rotated refresh token works for ten minutes more, and a second later it is a breach',
  sources: [`${ROTATION}: a reuse interval of ten minutes`, `${ROTATION_TALK}`],
  situations: ['O4'],
  async play({ rohit, mark, wire, clock, expect }) {
    const inside = await wire.tokensFrom(rohit);
    const rotated = tokensOf(await wire.refresh(inside.refreshToken));
    await clock.advance({ minutes: 10, seconds: -1 });
    tokensOf(await wire.refresh(inside.refreshToken));
    tokensOf(await wire.refresh(rotated.refreshToken));
    const outside = await wire.tokensFrom(mark);
    const next = tokensOf(await wire.refresh(outside.refreshToken));
    await clock.advance({ minutes: 10, seconds: 1 });
    expect(refusalOf(await wire.refresh(outside.refreshToken)), 'a second after the leeway').is(DEAD);
    expect(refusalOf(await wire.refresh(next.refreshToken)), 'its successor').is(DEAD);
  },
});
