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
    const { rohit, mark, asha, app, clock, journal, book, expect } = stage;
    await rohit.connects({ site: 'acme' });
    await mark.connects({ site: 'acme' });
    await app.learnsAbout(asha);
    await rohit.revokesApp();
    await clock.advance({ minutes: 30 });
    expect((await app.reports()).reported, 'accounts that the first run reports').is(3);
    const answers = await journal.exchanges('reportAccounts');
    expect(
      answers.map(({ response }) => response?.status),
      'answers to the first run',
    ).is([401, 204]);
    await app.livesThrough({ days: 15 });
    for (const person of [rohit, mark, asha]) {
      expect((await book.of(person))?.reports, `reports about ${person.name}`).is(3);
      expect(typeof (await heldOf(app, person))?.name, `what is held of ${person.name}`).is('string');
    }
    await expectCleanBook(stage);
  },
});
