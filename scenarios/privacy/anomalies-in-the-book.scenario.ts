import { scenario } from '../scenario.ts';
import type { Identity } from '../stage/account-holder.ts';
import { entriesOf, mayReportByHand } from './by-hand.ts';
import { GUIDE } from './sources.ts';

export default scenario({
  id: 'privacy/anomalies-in-the-book',
  title:
    'What the service watches for stands in its book, by kind: too often, too late, closed and asked again, invented',
  sources: [`${GUIDE}: closed accounts that are asked about "beyond a reasonable time frame" are an anomaly`],
  setup: { ...mayReportByHand, crowd: 2 },
  async play({ rohit, mark, asha, person, wire, clock, book, expect }) {
    const reports = (accounts: unknown) => wire.reports(accounts, { as: rohit });
    const [one, other] = [person('crowd-000000'), person('crowd-000001')];
    const report = (...who: (Identity | string)[]) => reports(entriesOf(who, clock.now() - 1_000));
    await report(mark, asha, one);
    await clock.advance({ days: 2 });
    await report(asha);
    await mark.closesAccount();
    await clock.advance({ days: 5 });
    await report(mark, one, one, 'nobody-has-this-id');
    await clock.advance({ days: 9 });
    await report(mark, one);
    await reports(entriesOf([other], clock.now() + 86_400_000));
    const { anomalies } = await book.summary('plain');
    expect(anomalies.early, 'too early').is(1);
    expect(anomalies.late, 'too late').is(1);
    expect(anomalies['asked-after-closure'], 'asked after the closure').is(1);
    expect(anomalies['unknown-account'], 'unknown accounts').is(1);
    expect(anomalies.duplicate, 'twice in one report').is(1);
    expect(anomalies.future, 'retrieved in the future').is(1);
    expect((await book.of(mark, 'plain'))?.askedAfterClosure, 'noted about Mark').is(1);
  },
});
