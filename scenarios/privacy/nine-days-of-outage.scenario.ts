import { scenario } from '../scenario.ts';
import { keepsProfiles } from './keeps-profiles.ts';
import { FAILURES } from './sources.ts';

export default scenario({
  id: 'privacy/nine-days-of-outage',
  title:
    'The service is away for nine days when reports are due: what cannot be accounted for any longer is erased',
  sources: [
    `${FAILURES}: unable to report for longer than the period: remedial action, probably deleting the data`,
  ],
  situations: ['P7'],
  needs: ['personal-data', 'virtual-time'],
  setup: keepsProfiles(),
  async play({ rohit, asha, app, faults, book, traces, expect }) {
    await rohit.connects({ site: 'acme' });
    await app.learnsAbout(asha);
    await app.livesThrough({ days: 6, hours: 20 });
    await faults.script(
      'reportAccounts',
      { kind: 'answer', status: 503, body: 'Service Unavailable' },
      10_000,
    );
    await app.livesThrough({ days: 6 });
    expect((await traces.of(asha)).clean, 'erased after six days').is(false);
    await app.livesThrough({ days: 3, hours: 4 });
    await traces.expectNone(asha, rohit);
    await faults.clear();
    await app.livesThrough({ days: 14 });
    expect((await book.of(asha))?.reports, 'reports about Asha, of whom nothing is held').is(1);
  },
});
