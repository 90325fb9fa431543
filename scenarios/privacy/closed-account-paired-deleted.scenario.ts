import { scenario } from '../scenario.ts';
import { withPersonalData } from '../stage/personal-data-world.ts';
import { expectCleanBook } from './clean-book.ts';
import { PROVIDERS } from './sources.ts';

export default scenario({
  id: 'privacy/closed-account-paired-deleted',
  title: 'The Atlassian account closes, and the account that was paired with it at the app is deleted too',
  sources: [`${PROVIDERS}: 1. delete the paired account`],
  situations: ['P10'],
  needs: ['personal-data', 'configuration', 'virtual-time'],
  setup: withPersonalData({ configuration: { privacy: { closed: 'delete-account' } } }),
  async play(stage) {
    const { rohit, mark, app, traces, expect } = stage;
    await rohit.connects({ site: 'acme' });
    await mark.connects({ site: 'acme' });
    expect((await mark.asks('home')).status, 'status of the first page').is(200);
    await mark.closesAccount();
    await app.livesThrough({ days: 8 });
    await traces.expectNone(mark);
    expect((await mark.asks('home')).page.body.includes(mark.name), 'the app still knows Mark').is(false);
    expect((await rohit.asks('home')).page.body, 'what Rohit sees').includes('Rohit');
    await expectCleanBook(stage);
  },
});
