import { scenario } from '../scenario.ts';
import { instant, mayReportByHand } from './by-hand.ts';
import { GUIDE } from './sources.ts';

export default scenario({
  id: 'privacy/ids-on-the-wire',
  title: 'Account ids have 1 to 128 letters, digits, hyphens and colons, and none is called unknown',
  sources: [`${GUIDE}: the grammar of account ids, and "unknown"`],
  setup: mayReportByHand,
  async play({ rohit, mark, wire, clock, expect }) {
    const reports = (accounts: unknown) => wire.reports(accounts, { as: rohit });
    const updatedAt = instant(clock.now());
    const report = (...accountIds: unknown[]) =>
      reports(accountIds.map((accountId) => ({ accountId, updatedAt })));
    for (const good of ['a', 'a'.repeat(128), '557058:0f9b-4C', mark.accountId]) {
      expect((await report(good)).status, `status for an id of ${good.length}`).is(204);
    }
    for (const bad of ['', 'a'.repeat(129), 'a b', 'a_b', 'ä', 'a\n', 'unknown', 557_058, null]) {
      expect((await report(bad)).status, `status for ${JSON.stringify(bad)}`).is(400);
    }
    expect((await report(mark.accountId, 'a b')).status, 'status for a good one and a bad one').is(400);
  },
});
