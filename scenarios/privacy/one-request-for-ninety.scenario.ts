import { scenario } from '../scenario.ts';
import { actionsOf, entriesOf, mayReportByHand } from './by-hand.ts';
import { ANY_BEARER, FAILURES, GUIDE } from './sources.ts';

export default scenario({
  id: 'privacy/one-request-for-ninety',
  title: 'Ninety people who never heard of it are reported in one request, with the token of somebody else',
  sources: [
    `${GUIDE}: at most 90 accounts a request`,
    `${FAILURES}: the request can include accounts of other users`,
    `${ANY_BEARER}: any bearer works`,
  ],
  situations: ['P2'],
  setup: { ...mayReportByHand, crowd: 91 },
  async play({ asha, crowd, wire, clock, book, expect }) {
    const reports = (accounts: unknown) => wire.reports(accounts, { as: asha });
    const people = entriesOf(crowd(91), clock.now());
    expect((await reports(people)).status, 'status for 91').is(400);
    expect((await book.summary('plain')).accounts, 'accounts in the book after that').is(0);
    expect(actionsOf(await reports(people.slice(0, 90))), 'actions for 90').is({});
    expect((await book.summary('plain')).accounts, 'accounts in the book').is(90);
  },
});
