import { scenario } from '../scenario.ts';
import { usualPeople } from '../stage/usual-world.ts';
import { expectCleanBook } from './clean-book.ts';
import { heldOf } from './held.ts';
import { keepsProfiles } from './keeps-profiles.ts';
import { GUIDE, UNKNOWN } from './sources.ts';

export default scenario({
  id: 'privacy/visibility-change',
  title:
    'Somebody hides an e-mail address: the app learns of a change, and does not keep what it can no longer see',
  sources: [`${GUIDE}: updated`, `${UNKNOWN}, whether hiding counts as a change`],
  needs: ['personal-data', 'virtual-time'],
  setup: keepsProfiles({ accounts: usualPeople.map((one) => ({ ...one, emailVisible: true })) }),
  async play(stage) {
    const { rohit, asha, app, dials, expect } = stage;
    await rohit.connects({ site: 'acme' });
    await app.learnsAbout(asha);
    await app.livesThrough({ days: 1 });
    const { name: before, email: shown } = (await heldOf(app, asha)) ?? {};
    expect(typeof shown, 'an e-mail address is held').is('string');
    await asha.hidesEmail();
    await dials.turn({ 'privacy.changes': 'profile' });
    await app.livesThrough({ days: 7 });
    expect(typeof (await heldOf(app, asha))?.email, 'nobody said a word of it').is('string');
    await dials.turn({ 'privacy.changes': 'profile-and-visibility' });
    await app.livesThrough({ days: 7 });
    const { email, name } = (await heldOf(app, asha)) ?? {};
    expect(email, 'the e-mail address that is held').is(undefined);
    expect(name, 'the name that is held').is(before);
    await expectCleanBook(stage);
  },
});
