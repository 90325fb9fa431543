import { scenario } from '../scenario.ts';
import { asked } from '../stage/control.ts';
import { appOfCustomer } from './app-of-customer.ts';
import { expectCleanBook } from './clean-book.ts';
import { keepsProfiles } from './keeps-profiles.ts';
import { PROVIDERS } from './sources.ts';

export default scenario({
  id: 'privacy/one-customers-dead-credentials',
  title:
    "One customer's app is deleted at Atlassian: the reports of everybody else go on as if nothing had been",
  sources: [`${PROVIDERS}: the app of a customer beside the shared one`],
  situations: ['P9'],
  needs: ['personal-data', 'configuration', 'virtual-time'],
  setup: keepsProfiles({
    apps: [appOfCustomer('globex'), appOfCustomer('initech')],
    configuration: { customers: ['globex', 'initech'] },
  }),
  async play(stage) {
    const { rohit, mark, asha, app, book, behindTheScenes, expect } = stage;
    const { control, world } = behindTheScenes;
    await mark.opensApp({ customer: 'globex' });
    await mark.connects({ site: 'acme' });
    await asha.opensApp({ customer: 'initech' });
    await asha.connects({ site: 'acme' });
    await rohit.connects({ site: 'acme' });
    await app.livesThrough({ days: 1 });
    const params = { path: { world, clientId: 'globex' } };
    await asked(control.DELETE('/worlds/{world}/apps/{clientId}', { params }));
    await app.livesThrough({ days: 21 });
    expect((await book.of(rohit))?.reports, 'reports through the shared app').is(4);
    expect((await book.of(asha, 'initech'))?.reports, "reports through the other customer's app").is(4);
    await expectCleanBook(stage);
    await expectCleanBook(stage, 'initech');
    const held = (await app.holdings()).map(({ accountId }) => accountId);
    expect(held.includes(mark.accountId), 'Mark, who cannot be reported for so long, is held').is(false);
  },
});
