import { scenario } from '../scenario.ts';
import { expectCleanBook } from './clean-book.ts';
import { heldOf } from './held.ts';
import { keepsProfiles } from './keeps-profiles.ts';
import { GUIDE } from './sources.ts';

export default scenario({
  id: 'privacy/updated-refetched',
  title: 'Told that somebody changed, the app fetches the profile again, and the old one is gone everywhere',
  sources: [`${GUIDE}: updated: the copy is invalid, and may be fetched again`],
  needs: ['personal-data', 'virtual-time'],
  setup: keepsProfiles(),
  async play(stage) {
    const { rohit, asha, app, clock, book, expect } = stage;
    await rohit.connects({ site: 'acme' });
    await app.learnsAbout(asha);
    await app.livesThrough({ days: 1 });
    await rohit.renames('Rohit Rao');
    await asha.renames('Asha Ashdown');
    const changedAt = clock.now();
    await app.livesThrough({ days: 7 });
    const refetchedBy = clock.now();
    expect((await heldOf(app, rohit))?.name, "Rohit's name, by the grant of his own").is('Rohit Rao');
    expect((await heldOf(app, asha))?.name, "Asha's name, from Jira").is('Asha Ashdown');
    expect((await book.of(asha))?.told, 'what the app was told').is('updated');
    await app.livesThrough({ days: 7 });
    const noted = await book.of(asha);
    expect(noted?.told, 'what the app was told a week later').is(undefined);
    const claimed = Date.parse(noted?.updatedAt ?? '');
    expect(claimed > changedAt && claimed < refetchedBy, 'the claim is the moment of the fetch').is(true);
    await expectCleanBook(stage);
  },
});
