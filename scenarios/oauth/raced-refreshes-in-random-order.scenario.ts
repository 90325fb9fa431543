import { scenario } from '../scenario.ts';
import { tokensOf, type WireAnswer } from '../stage/wire.ts';
import { ROTATION } from './sources.ts';

export default scenario({
  id: 'oauth/raced-refreshes-in-random-order',
  title: 'Six refreshes of one token at once, in orders out of a seed: the family lives on',
  sources: [`${ROTATION}: within the interval a second exchange is no breach`],
  async play({ rohit, wire, race, behindTheScenes, expect }) {
    let { refreshToken } = await wire.tokensFrom(rohit);
    for (let round = 1; round <= 5; round += 1) {
      const order = race.seededOrder(6, `${behindTheScenes.world} ${round}`);
      const answers = await race.refreshesAtOnce(refreshToken, order);
      expect(
        answers.every(({ status }) => status === 200),
        `round ${round}: all get tokens`,
      ).is(true);
      refreshToken = tokensOf(answers.at(order.at(-1) ?? 0) as WireAnswer).refreshToken;
    }
  },
});
