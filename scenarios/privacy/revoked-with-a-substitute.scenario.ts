import { scenario } from '../scenario.ts';
import { expectCleanBook } from './clean-book.ts';
import { heldOf } from './held.ts';
import { keepsProfiles } from './keeps-profiles.ts';
import { FAILURES } from './sources.ts';

export default scenario({
  id: 'privacy/revoked-with-a-substitute',
  title:
    "The token is refused since its person revoked the grant: somebody else's reports all, that person included",
  sources: [
    `${FAILURES}: (b) call on behalf of a different account, and include the first one in the report`,
  ],
  situations: ['P6'],
  needs: ['personal-data', 'virtual-time'],
  setup: keepsProfiles(),
  async play(stage) {
    const { rohit, mark, asha, app, journal, book, expect } = stage;
    await rohit.connects({ site: 'acme' });
    await mark.connects({ site: 'acme' });
    await app.learnsAbout(asha);
    await app.livesThrough({ days: 1 });
    await rohit.revokesApp();
    await app.livesThrough({ days: 14 });
    for (const person of [rohit, mark, asha]) {
      expect((await book.of(person))?.reports, `reports about ${person.name}`).is(3);
      expect(typeof (await heldOf(app, person))?.name, `what is held of ${person.name}`).is('string');
    }
    const refused = (await journal.exchanges('reportAccounts')).filter(
      ({ response }) => response?.status === 401,
    );
    expect(refused.length <= 2, `${refused.length} refused reports`).is(true);
    await expectCleanBook(stage);
  },
});
