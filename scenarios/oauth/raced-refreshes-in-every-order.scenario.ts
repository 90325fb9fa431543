import { scenario } from '../scenario.ts';
import { tokensOf, type WireAnswer } from '../stage/wire.ts';
import { ROTATION } from './sources.ts';

export default scenario({
  id: 'oauth/raced-refreshes-in-every-order',
  title: 'Three refreshes of one token at once: all get tokens, and only the newest two generations live',
  sources: [
    `${ROTATION}: within the interval a second exchange is no breach`,
    'support.auth0.com: another pair is issued',
  ],
  async play({ rohit, wire, race, expect }) {
    for (const order of race.permutationsOf(3)) {
      const { refreshToken } = await wire.tokensFrom(rohit);
      const answers = await race.refreshesAtOnce(refreshToken, order);
      expect(
        answers.map(({ status }) => status),
        `statuses in the order ${order}`,
      ).is([200, 200, 200]);
      const last = tokensOf(answers.at(order.at(-1) ?? 0) as WireAnswer);
      tokensOf(await wire.refresh(last.refreshToken));
    }
  },
});
