import { scenario } from '../scenario.ts';
import { appOfCustomer } from './app-of-customer.ts';
import { expectCleanBook } from './clean-book.ts';
import { keepsProfiles } from './keeps-profiles.ts';
import { PROVIDERS } from './sources.ts';

export default scenario({
  id: 'privacy/customers-bring-their-own-app',
  title:
    'An identity provider whose customers bring apps of their own reports everybody through the right app',
  sources: [
    `${PROVIDERS}: customers provide their own keys, and there is a shared app; the onus is on the platform`,
  ],
  situations: ['P9'],
  needs: ['personal-data', 'configuration', 'virtual-time'],
  setup: keepsProfiles({
    apps: [appOfCustomer('globex')],
    configuration: { customers: ['globex'] },
  }),
  async play(stage) {
    const { rohit, mark, asha, app, book, traces, expect } = stage;
    await rohit.connects({ site: 'acme' });
    await mark.opensApp({ customer: 'globex' });
    await mark.connects({ site: 'acme' });
    await asha.opensApp({ customer: 'globex' });
    await asha.connects({ site: 'acme' });
    await app.livesThrough({ days: 22 });
    expect(
      (await book.accounts()).map(({ accountId }) => accountId),
      'reported through the shared app',
    ).is([rohit.accountId]);
    expect((await book.of(mark, 'globex'))?.reports, "reports about Mark through the customer's app").is(4);
    expect((await book.of(asha, 'globex'))?.reports, "reports about Asha through the customer's app").is(4);
    await asha.closesAccount();
    await app.livesThrough({ days: 8 });
    await traces.expectNone(asha);
    await expectCleanBook(stage);
    await expectCleanBook(stage, 'globex');
  },
});
