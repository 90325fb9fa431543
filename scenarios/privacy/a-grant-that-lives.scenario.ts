import { scenario } from '../scenario.ts';
import { expectCleanBook } from './clean-book.ts';
import { keepsProfiles } from './keeps-profiles.ts';
import { FAILURES } from './sources.ts';

export default scenario({
  id: 'privacy/a-grant-that-lives',
  title:
    'Nobody is there, and there is no token of the app itself: the job reports with a grant that is alive',
  sources: [`${FAILURES}: no 2LO for these apps; pick any user that has gone through the grant flow`],
  situations: ['P4'],
  needs: ['personal-data', 'virtual-time'],
  setup: keepsProfiles(),
  async play(stage) {
    const { rohit, mark, asha, app, journal, book, expect } = stage;
    await rohit.connects({ site: 'acme' });
    await mark.connects({ site: 'acme' });
    await app.learnsAbout(asha);
    await app.livesThrough({ days: 30 }, { hours: 8 });
    await rohit.revokesApp();
    await app.livesThrough({ days: 70 }, { hours: 8 });
    for (const person of [rohit, mark, asha]) {
      expect((await book.of(person))?.reports, `reports about ${person.name}`).is(14);
    }
    const grantTypes = (await journal.exchanges('exchangeToken')).map(({ request }) =>
      String(Reflect.get(Object(request.body), 'grant_type')),
    );
    expect([...new Set(grantTypes)].sort(), 'ways to a token').is(['authorization_code', 'refresh_token']);
    await expectCleanBook(stage);
  },
});
