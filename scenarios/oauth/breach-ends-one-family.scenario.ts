import { scenario } from '../scenario.ts';
import { tokensOf } from '../stage/wire.ts';
import { ROTATION } from './sources.ts';

export default scenario({
  id: 'oauth/breach-ends-one-family',
  title: 'A breach ends the tokens of one consent: those of other people, and a new consent, live',
  sources: [`${ROTATION}: invalidates all refresh tokens and requires the user to re-consent`],
  situations: ['O1'],
  async play({ rohit, mark, wire, clock, expect }) {
    const stolen = await wire.tokensFrom(rohit);
    const other = await wire.tokensFrom(mark);
    const current = tokensOf(await wire.refresh(stolen.refreshToken));
    await clock.advance({ minutes: 11 });
    expect((await wire.refresh(stolen.refreshToken)).status, 'status for the thief').is(403);
    expect((await wire.refresh(current.refreshToken)).status, 'status for the owner').is(403);
    tokensOf(await wire.refresh(other.refreshToken));
    const anew = await wire.tokensFrom(rohit);
    tokensOf(await wire.refresh(anew.refreshToken));
  },
});
