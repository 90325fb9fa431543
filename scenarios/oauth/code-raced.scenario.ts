import { scenario } from '../scenario.ts';

export default scenario({
  id: 'oauth/code-raced',
  title: 'Of two exchanges of one code at once, one wins, whichever is answered first',
  sources: ['RFC 6749, section 4.1.2: a code must not be used more than once'],
  async play({ rohit, wire, race, expect }) {
    for (const order of race.permutationsOf(2)) {
      const code = await wire.codeFrom(rohit);
      const exchanges = [() => wire.exchange(code), () => wire.exchange(code)];
      const answers = await race.inOrder('exchangeToken', order, exchanges);
      const [first = -1] = order;
      expect(answers[first]?.status, 'status for the one that is answered first').is(200);
      expect(answers[1 - first]?.status, 'status for the other').is(400);
    }
  },
});
