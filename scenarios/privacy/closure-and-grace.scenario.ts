import { scenario } from '../scenario.ts';
import { actionsOf, entriesOf, mayReportByHand } from './by-hand.ts';
import { GRACE, GUIDE, UNKNOWN } from './sources.ts';

export default scenario({
  id: 'privacy/closure-and-grace',
  title:
    'An account is closed fourteen days after its person asked for it, to the second; or at once, as a dial says',
  sources: [`${GUIDE}: closed`, `${GRACE}: deleted 14 days after the request`, UNKNOWN],
  setup: mayReportByHand,
  async play({ rohit, mark, wire, clock, dials, expect }) {
    const reports = (accounts: unknown) => wire.reports(accounts, { as: rohit });
    const retrievedAt = clock.now();
    const told = async () =>
      actionsOf(await reports(entriesOf([mark.accountId], retrievedAt)))[mark.accountId];
    await mark.asksToCloseAccount();
    expect(await told(), 'at the request').is(undefined);
    await dials.turn({ 'privacy.closedFrom': 'request' });
    expect(await told(), 'at the request, where that counts').is('closed');
    await dials.turn({ 'privacy.closedFrom': 'deletion' });
    await clock.advance({ days: 14, seconds: -1 });
    expect(await told(), 'a second before the end of the grace').is(undefined);
    await clock.advance({ seconds: 1 });
    expect(await told(), 'at its end').is('closed');
    await clock.advance({ days: 60 });
    expect(await told(), 'long afterwards').is('closed');
  },
});
