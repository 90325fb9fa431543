import { scenario } from '../scenario.ts';
import { expectCleanBook } from './clean-book.ts';
import { heldOf } from './held.ts';
import { keepsProfiles } from './keeps-profiles.ts';
import { PROVIDERS } from './sources.ts';

export default scenario({
  id: 'privacy/closed-account-scrubbed',
  title: 'The Atlassian account closes; what came from it goes, and the person goes on with the app',
  sources: [`${PROVIDERS}: 2. scrub what was synced from Atlassian, keep the account active`],
  situations: ['P11'],
  needs: ['personal-data', 'configuration', 'virtual-time'],
  setup: keepsProfiles({ configuration: { privacy: { closed: 'scrub' } } }),
  async play(stage) {
    const { rohit, mark, asha, app, traces, expect } = stage;
    await rohit.connects({ site: 'acme' });
    await mark.connects({ site: 'acme' });
    await mark.closesAccount();
    await app.livesThrough({ days: 8 });
    await traces.expectNone(mark);
    expect(await heldOf(app, mark), 'what is held of Mark').is(undefined);
    const home = await mark.asks('home');
    expect(home.status, 'status of the first page').is(200);
    await mark.connects({ as: 'asha', site: 'acme' });
    expect((await heldOf(app, asha)) === undefined, 'nothing is held of the other account').is(false);
    await expectCleanBook(stage);
  },
});
