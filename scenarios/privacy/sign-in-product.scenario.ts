import { scenario } from '../scenario.ts';
import { expectCleanBook } from './clean-book.ts';
import { heldOf } from './held.ts';
import { keepsProfiles } from './keeps-profiles.ts';
import { PROVIDERS } from './sources.ts';

export default scenario({
  id: 'privacy/sign-in-product',
  title:
    'Who signs in with Atlassian leaves a name, a nickname, an e-mail address and a picture, and is reported for that',
  sources: [`${PROVIDERS}: what /me returns is stored; the onus is on whoever stores it`],
  situations: ['P8'],
  needs: ['personal-data', 'virtual-time'],
  setup: keepsProfiles(),
  async play(stage) {
    const { rohit, mark, app, book, expect } = stage;
    await rohit.connects({ site: 'acme' });
    await mark.connects({ site: 'acme' });
    for (const person of [rohit, mark]) {
      const held = Object.keys((await heldOf(app, person)) ?? {});
      for (const piece of ['name', 'nickname', 'email', 'picture'])
        expect(held, 'what is held').includes(piece);
    }
    await app.livesThrough({ days: 22 });
    for (const person of [rohit, mark]) {
      expect((await book.of(person))?.reports, `reports about ${person.name}`).is(4);
    }
    await expectCleanBook(stage);
  },
});
