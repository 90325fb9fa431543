import { scenario } from '../scenario.ts';
import { heldOf } from './held.ts';
import { keepsProfiles } from './keeps-profiles.ts';
import { FAILURES } from './sources.ts';

export default scenario({
  id: 'privacy/own-outage-longer-than-a-cycle',
  title:
    'The app itself is down for ten days: the service notes that it is late, and the first thing it does is to report',
  sources: [`${FAILURES}: an app that fails to send at the required rate counts as one that did not comply`],
  situations: ['P1'],
  needs: ['personal-data', 'restart', 'virtual-time'],
  setup: keepsProfiles({ crowd: 100 }),
  async play({ rohit, person, app, crowd, clock, book, expect }) {
    await rohit.connects({ site: 'acme' });
    await app.learnsAbout(...crowd(100));
    await app.livesThrough({ days: 1 });
    await clock.advance({ days: 10 });
    expect((await book.summary()).overdue, 'accounts overdue, as the service sees it').is(101);
    await app.isKilledAndRestarted();
    await app.reports();
    const { overdue, anomalies } = await book.summary();
    expect([overdue, anomalies.late], 'overdue, and late, after the first run').is([0, 101]);
    expect(typeof (await heldOf(app, person('crowd-000099')))?.name, 'what is held of the last one').is(
      'string',
    );
    await app.livesThrough({ days: 30 });
    expect((await book.summary()).anomalies, 'anomalies of the time afterwards').is(anomalies);
  },
});
