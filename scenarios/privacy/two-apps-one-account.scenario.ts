import { scenario } from '../scenario.ts';
import { appOfCustomer } from './app-of-customer.ts';
import { expectCleanBook } from './clean-book.ts';
import { keepsProfiles } from './keeps-profiles.ts';
import { PROVIDERS } from './sources.ts';

export default scenario({
  id: 'privacy/two-apps-one-account',
  title:
    'Somebody who is known through two Atlassian apps is reported by both, each by its own clock, and erased in both',
  sources: [`${PROVIDERS}: the app of a customer beside the shared one`],
  situations: ['P9'],
  needs: ['personal-data', 'configuration', 'virtual-time'],
  setup: keepsProfiles({
    apps: [appOfCustomer('globex')],
    configuration: { customers: ['globex'] },
  }),
  async play(stage) {
    const { rohit, mark, asha, app, book, traces, expect } = stage;
    await rohit.connects({ site: 'acme' });
    await rohit.introduces(asha);
    await app.livesThrough({ days: 3 });
    await mark.opensApp({ customer: 'globex' });
    await mark.connects({ site: 'acme' });
    await mark.introduces(asha);
    await app.livesThrough({ days: 12 });
    expect((await book.of(asha))?.reports, 'reports through the shared app').is(3);
    expect((await book.of(asha, 'globex'))?.reports, "reports through the customer's app").is(2);
    await asha.closesAccount();
    await app.livesThrough({ days: 8 });
    for (const handle of ['demo', 'globex']) {
      const noted = await book.of(asha, handle);
      expect([noted?.told, noted?.askedAfterClosure], `what ${handle} was told`).is(['closed', 0]);
      await expectCleanBook(stage, handle);
    }
    await traces.expectNone(asha);
  },
});
