import { scenario } from '../scenario.ts';
import { expectCleanBook } from './clean-book.ts';
import { keepsProfiles } from './keeps-profiles.ts';
import { GUIDE } from './sources.ts';

export default scenario({
  id: 'privacy/closed-not-asked-again',
  title: 'Once the app is told that an account is closed it never asks about it again',
  sources: [`${GUIDE}: asking about a closed account again and again is detected as an anomaly`],
  needs: ['personal-data', 'restart', 'virtual-time'],
  setup: keepsProfiles(),
  async play(stage) {
    const { rohit, asha, app, book, expect } = stage;
    await rohit.connects({ site: 'acme' });
    await app.learnsAbout(asha);
    await app.livesThrough({ days: 1 });
    await asha.closesAccount();
    await app.livesThrough({ days: 20 });
    await app.isKilledAndRestarted();
    await app.livesThrough({ days: 40 });
    const noted = await book.of(asha);
    expect([noted?.reports, noted?.told, noted?.askedAfterClosure], 'reports about Asha').is([
      2,
      'closed',
      0,
    ]);
    await expectCleanBook(stage);
  },
});
