import { scenario } from '../scenario.ts';
import { expectCleanBook } from './clean-book.ts';
import { keepsProfiles } from './keeps-profiles.ts';
import { PROVIDERS } from './sources.ts';
import { storeOf } from './store-of.ts';

export default scenario({
  id: 'privacy/closed-account-unlinked-and-kept',
  title:
    "The Atlassian account closes; the person's data stays on the owner's own terms, and is reported no more",
  sources: [`${PROVIDERS}: 3. disassociate, but retain the personal information; and ask a lawyer`],
  situations: ['P12'],
  needs: ['personal-data', 'configuration', 'virtual-time'],
  setup: keepsProfiles({ configuration: { privacy: { closed: 'unlink-and-keep' } } }),
  async play(stage) {
    const { rohit, mark, app, book, expect } = stage;
    await rohit.connects({ site: 'acme' });
    await mark.connects({ site: 'acme' });
    await app.livesThrough({ days: 1 });
    await mark.closesAccount();
    await app.livesThrough({ days: 30 });
    expect(
      (await app.holdings()).map(({ accountId }) => accountId),
      'accounts that are held',
    ).is([rohit.accountId]);
    expect(await storeOf(stage), "the product's own store").includes('mark-nick');
    const noted = await book.of(mark);
    expect([noted?.reports, noted?.askedAfterClosure], 'reports about Mark').is([2, 0]);
    expect((await mark.asks('home')).status, 'status of the first page').is(200);
    await expectCleanBook(stage);
  },
});
