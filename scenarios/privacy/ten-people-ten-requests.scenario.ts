import { scenario } from '../scenario.ts';
import { actionsOf, entriesOf, mayReportByHand } from './by-hand.ts';
import { FAILURES } from './sources.ts';

const PEOPLE = ['ada', 'ben', 'cyd', 'dee', 'eve', 'fay', 'gus', 'hal', 'ivy', 'jon'];

export default scenario({
  id: 'privacy/ten-people-ten-requests',
  title: 'Ten people are reported one by one, each with the token of their own, and the book has all of them',
  sources: [`${FAILURES}: an app can choose any pattern; the call may be made as the person who is reported`],
  situations: ['P3'],
  setup: {
    ...mayReportByHand,
    accounts: ['rohit', ...PEOPLE].map((handle) => ({ handle, name: handle })),
    sites: [{ handle: 'acme', name: 'Acme', products: ['jira'] }],
    issues: [],
  },
  async play({ person, wire, clock, book, expect }) {
    for (const handle of PEOPLE) {
      const { accountId } = person(handle);
      const reports = (accounts: unknown) => wire.reports(accounts, { as: person(handle) });
      expect(actionsOf(await reports(entriesOf([accountId], clock.now()))), `about ${handle}`).is({});
    }
    expect((await book.summary('plain')).accounts, 'accounts in the book').is(10);
  },
});
