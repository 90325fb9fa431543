import { scenario } from '../scenario.ts';
import { expectCleanBook } from './clean-book.ts';
import { heldOf } from './held.ts';
import { keepsProfiles } from './keeps-profiles.ts';
import { GRACE } from './sources.ts';

export default scenario({
  id: 'privacy/reopened-in-grace',
  title:
    'Who wants to close an account and thinks better of it within the fourteen days is reported on, and not erased',
  sources: [`${GRACE}: deleted 14 days after the request, unless it is reopened`],
  needs: ['personal-data', 'virtual-time'],
  setup: keepsProfiles(),
  async play(stage) {
    const { rohit, mark, asha, app, book, expect } = stage;
    await rohit.connects({ site: 'acme' });
    await mark.connects({ site: 'acme' });
    await app.learnsAbout(asha);
    await app.livesThrough({ days: 1 });
    await mark.asksToCloseAccount();
    await app.livesThrough({ days: 13 });
    await mark.reopensAccount();
    await app.livesThrough({ days: 22 });
    const noted = await book.of(mark);
    expect([noted?.reports, noted?.told, noted?.closedToldAt], 'reports, and what the app was told').is([
      6,
      undefined,
      undefined,
    ]);
    expect((await heldOf(app, mark))?.name ?? '', 'the name that is held').includes(mark.name);
    await expectCleanBook(stage);
  },
});
