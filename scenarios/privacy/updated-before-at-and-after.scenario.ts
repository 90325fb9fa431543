import { scenario } from '../scenario.ts';
import { actionsOf, entriesOf, mayReportByHand } from './by-hand.ts';
import { GUIDE } from './sources.ts';

export default scenario({
  id: 'privacy/updated-before-at-and-after',
  title:
    'A change counts when it came after the moment that a report claims, as often as that moment is claimed',
  sources: [`${GUIDE}: "returns updates to the account after the updatedAt time"`],
  setup: mayReportByHand,
  async play({ rohit, mark, wire, clock, expect }) {
    const reports = (accounts: unknown) => wire.reports(accounts, { as: rohit });
    const claim = async (retrievedAt: number) =>
      actionsOf(await reports(entriesOf([mark.accountId], retrievedAt)))[mark.accountId];
    expect(await claim(clock.now()), 'before any change').is(undefined);
    await clock.advance({ days: 7 });
    await mark.renames('Marcus Meyer');
    const changedAt = clock.now();
    await clock.advance({ minutes: 1 });
    expect(await claim(changedAt - 1_000), 'retrieved a second before').is('updated');
    expect(await claim(changedAt - 1_000), 'the same once more').is('updated');
    expect(await claim(changedAt), 'retrieved at the same moment').is(undefined);
    expect(await claim(changedAt + 1_000), 'retrieved a second after').is(undefined);
    await mark.renames('Marcus Meyer');
    expect(await claim(clock.now() - 1_000), 'what is written again is no change').is(undefined);
  },
});
