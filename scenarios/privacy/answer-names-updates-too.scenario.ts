import { scenario } from '../scenario.ts';
import { expectCleanBook } from './clean-book.ts';
import { heldOf } from './held.ts';
import { keepsProfiles } from './keeps-profiles.ts';
import { PROVIDERS } from './sources.ts';

export default scenario({
  id: 'privacy/answer-names-updates-too',
  title: 'One answer names who is to be erased and who is to be updated, and leaves out who is as before',
  sources: [`${PROVIDERS}: which accounts require action on your part to delete or update`],
  situations: ['P14'],
  needs: ['personal-data', 'virtual-time'],
  setup: keepsProfiles(),
  async play(stage) {
    const { rohit, mark, asha, app, book, journal, traces, expect } = stage;
    await rohit.connects({ site: 'acme' });
    await app.learnsAbout(mark, asha);
    await app.livesThrough({ days: 1 });
    const before = await heldOf(app, rohit);
    await mark.closesAccount();
    await asha.renames('Asha Ashdown');
    await app.livesThrough({ days: 8 });
    const answers = await journal.exchanges('reportAccounts');
    const named = answers.flatMap(({ response }) => Object(response?.body).accounts ?? []);
    expect(named.length, 'accounts that answers name').is(2);
    expect(named, 'accounts that answers name').includes({ accountId: mark.accountId, status: 'closed' });
    expect(named, 'accounts that answers name').includes({ accountId: asha.accountId, status: 'updated' });
    await traces.expectNone(mark);
    expect((await heldOf(app, asha))?.name, 'the name that is held of Asha').is('Asha Ashdown');
    expect(await heldOf(app, rohit), 'what is held of Rohit').is(before);
    expect((await book.of(rohit))?.told, 'what the app was told about Rohit').is(undefined);
    await expectCleanBook(stage);
  },
});
