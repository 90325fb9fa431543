import { scenario } from '../scenario.ts';
import { expectCleanBook } from './clean-book.ts';
import { keepsProfiles } from './keeps-profiles.ts';
import { PROVIDERS } from './sources.ts';
import { storeOf } from './store-of.ts';

export default scenario({
  id: 'privacy/closed-account-paired-deleted',
  title: 'The Atlassian account closes, and the account that was paired with it at the app is deleted too',
  sources: [`${PROVIDERS}: 1. delete the paired account`],
  situations: ['P10'],
  needs: ['personal-data', 'configuration', 'virtual-time'],
  setup: keepsProfiles({ configuration: { privacy: { closed: 'delete-account' } } }),
  async play(stage) {
    const { rohit, mark, app, traces, expect } = stage;
    await rohit.connects({ site: 'acme' });
    await mark.connects({ site: 'acme' });
    expect(await storeOf(stage), "the product's own store").includes(mark.name);
    await mark.closesAccount();
    await app.livesThrough({ days: 8 });
    await traces.expectNone(mark);
    expect((await storeOf(stage)).includes(mark.name), "Mark is in the product's own store").is(false);
    expect(await storeOf(stage), "the product's own store").includes(rohit.name);
    await expectCleanBook(stage);
  },
});
