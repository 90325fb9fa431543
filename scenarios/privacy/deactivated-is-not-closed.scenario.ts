import { scenario } from '../scenario.ts';
import { expectCleanBook } from './clean-book.ts';
import { heldOf } from './held.ts';
import { keepsProfiles } from './keeps-profiles.ts';
import { GRACE, PROVIDERS } from './sources.ts';

export default scenario({
  id: 'privacy/deactivated-is-not-closed',
  title:
    'An account that its organisation deactivates is still somebody: reported on, and erased only when it is closed',
  sources: [
    `${GRACE}: a deactivated account keeps its name`,
    `${PROVIDERS}: "even if the account has been de-activated" the app is responsible for what it stores`,
  ],
  situations: ['P13'],
  needs: ['personal-data', 'virtual-time'],
  setup: keepsProfiles(),
  async play(stage) {
    const { rohit, mark, asha, admin, app, book, traces, expect } = stage;
    await rohit.connects({ site: 'acme' });
    await mark.connects({ site: 'acme' });
    await app.learnsAbout(asha);
    await app.livesThrough({ days: 1 });
    await admin.deactivates(mark);
    await app.livesThrough({ days: 29 });
    expect((await book.of(mark))?.reports, 'reports about Mark').is(5);
    expect((await heldOf(app, mark))?.name ?? '', 'the name that is held').includes(mark.name);
    await mark.closesAccount();
    await app.livesThrough({ days: 8 });
    await traces.expectNone(mark);
    await expectCleanBook(stage);
  },
});
