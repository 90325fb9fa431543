import { scenario } from '../scenario.ts';
import { heldOf } from './held.ts';
import { keepsProfiles } from './keeps-profiles.ts';
import { FAILURES } from './sources.ts';

export default scenario({
  id: 'privacy/five-days-of-outage',
  title:
    'The service is away for five days when reports are due: the app knocks now and then, and nothing is erased',
  sources: [`${FAILURES}: track when accounts were last successfully reported`],
  situations: ['P7'],
  needs: ['personal-data', 'virtual-time'],
  setup: keepsProfiles(),
  async play({ rohit, asha, app, faults, journal, book, expect }) {
    await rohit.connects({ site: 'acme' });
    await app.learnsAbout(asha);
    await app.livesThrough({ days: 6, hours: 20 });
    const before = await journal.count('reportAccounts');
    await faults.script(
      'reportAccounts',
      { kind: 'answer', status: 503, body: 'Service Unavailable' },
      10_000,
    );
    await app.livesThrough({ days: 5, hours: 4 }, { minutes: 30 });
    const tries = (await journal.count('reportAccounts')) - before;
    expect(tries >= 5 && tries <= 200, `${tries} tries in five days`).is(true);
    await faults.clear();
    await app.livesThrough({ days: 1 });
    for (const person of [rohit, asha]) {
      expect((await book.of(person))?.reports, `reports about ${person.name}`).is(2);
      expect(typeof (await heldOf(app, person))?.name, `what is held of ${person.name}`).is('string');
    }
    expect((await book.summary()).overdue, 'accounts overdue').is(0);
  },
});
