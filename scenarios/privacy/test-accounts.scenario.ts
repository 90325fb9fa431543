import { scenario } from '../scenario.ts';
import { actionsOf, entriesOf, mayReportByHand } from './by-hand.ts';
import { GUIDE } from './sources.ts';

const ACTIVE = '5be24ad8b1653240376955d2';
const CLOSED = '5be24ba3f91c106033269289';
const UPDATED = 'fauxlassian:always-updated';

export default scenario({
  id: 'privacy/test-accounts',
  title:
    "Atlassian's two accounts for tests answer as documented, again and again; a third one of this simulation is always updated",
  sources: [`${GUIDE}: Testing`, 'no counterpart at Atlassian: there is no account for the updated case'],
  setup: mayReportByHand,
  async play({ rohit, wire, clock, book, expect }) {
    const reports = (accounts: unknown) => wire.reports(accounts, { as: rohit });
    for (const day of [1, 2]) {
      const answer = await reports(entriesOf([ACTIVE, CLOSED, UPDATED], clock.now()));
      expect(actionsOf(answer), `actions of day ${day}`).is({ [CLOSED]: 'closed', [UPDATED]: 'updated' });
      expect((await reports(entriesOf([ACTIVE], clock.now()))).status, 'status for the active one').is(204);
      await clock.advance({ days: 1 });
    }
    expect((await book.summary('plain')).accounts, 'accounts in the book').is(0);
  },
});
