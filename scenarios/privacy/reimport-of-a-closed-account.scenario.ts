import { scenario } from '../scenario.ts';
import { expectCleanBook } from './clean-book.ts';
import { heldOf } from './held.ts';
import { keepsProfiles } from './keeps-profiles.ts';
import { GUIDE } from './sources.ts';

export default scenario({
  id: 'privacy/reimport-of-a-closed-account',
  title:
    'An import that brings a closed account back stores nothing of it, and does not make the app ask about it',
  sources: [`${GUIDE}: closed accounts are erased, and not asked about again`],
  needs: ['personal-data', 'virtual-time'],
  setup: keepsProfiles(),
  async play(stage) {
    const { rohit, mark, asha, app, clock, faults, book, traces, expect } = stage;
    await rohit.connects({ site: 'acme' });
    await app.learnsAbout(mark, asha);
    const { name: displayName } = (await heldOf(app, asha)) ?? {};
    await app.livesThrough({ days: 1 });
    await asha.closesAccount();
    await app.livesThrough({ days: 8 });
    await rohit.opensApp();
    await app.learnsAbout(asha, mark);
    expect(await heldOf(app, asha), 'what is held of Asha').is(undefined);
    expect((await heldOf(app, mark))?.name ?? '', 'the name that is held of Mark').includes(mark.name);
    await clock.advance({ days: 1 });
    const values = [{ accountId: asha.accountId, accountType: 'atlassian', active: true, displayName }];
    const body = { maxResults: 90, startAt: 0, total: 1, isLast: true, values };
    await faults.script('bulkGetUsers', { kind: 'answer', status: 200, body });
    await app.learnsAbout(asha);
    await faults.clear();
    expect(await heldOf(app, asha), 'what is held of Asha after an import of old data').is(undefined);
    await app.livesThrough({ days: 20 });
    expect((await book.of(asha))?.askedAfterClosure, 'asked after the closure').is(0);
    await traces.expectNone(asha);
    await expectCleanBook(stage);
  },
});
