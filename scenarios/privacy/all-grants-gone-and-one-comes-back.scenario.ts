import { scenario } from '../scenario.ts';
import { heldOf } from './held.ts';
import { keepsProfiles } from './keeps-profiles.ts';
import { FAILURES } from './sources.ts';

export default scenario({
  id: 'privacy/all-grants-gone-and-one-comes-back',
  title:
    'Everybody revoked, and one of them connects again before it is too late: all are reported with that one grant',
  sources: [`${FAILURES}: any user who has gone through the grant flow will do`],
  situations: ['P6'],
  needs: ['personal-data', 'virtual-time'],
  setup: keepsProfiles(),
  async play({ rohit, mark, asha, app, book, expect }) {
    await rohit.connects({ site: 'acme' });
    await mark.connects({ site: 'acme' });
    await app.learnsAbout(asha);
    await app.livesThrough({ days: 1 });
    await rohit.revokesApp();
    await mark.revokesApp();
    await app.livesThrough({ days: 9 });
    await mark.connects({ site: 'acme' });
    await app.livesThrough({ days: 1 });
    for (const person of [rohit, mark, asha]) {
      expect((await book.of(person))?.reports, `reports about ${person.name}`).is(2);
      expect(typeof (await heldOf(app, person))?.name, `what is held of ${person.name}`).is('string');
    }
  },
});
