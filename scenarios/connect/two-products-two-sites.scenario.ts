import { scenario } from '../scenario.ts';
import { asConnectApp } from './as-connect-app.ts';
import { stateOf } from './known-tenants.ts';
import { reimport } from './reimport.ts';
import { STALE_IDS } from './sources.ts';

const ACME = { handle: 'acme', name: 'Acme', admins: ['asha'] };
const BETA = { handle: 'beta', name: 'Beta', products: ['jira' as const], admins: ['asha'] };

export default scenario({
  id: 'connect/two-products-two-sites',
  title:
    'Jira and Confluence of one customer are two sites: each is imported alone, and the other never notices',
  sources: [`${STALE_IDS}: two separate sites, to import both products`],
  situations: ['C17'],
  needs: ['connect'],
  setup: asConnectApp({ sites: [{ ...ACME, products: ['jira', 'confluence'] }, BETA] }),
  async play(stage) {
    const { connect, site, mark, expect } = stage;
    const confluence = { product: 'confluence' } as const;
    const jiraBefore = await connect.installs();
    const wikiBefore = await connect.installs(confluence);
    expect(wikiBefore.clientKey === jiraBefore.clientKey, 'whether both have one clientKey').is(false);
    expect(wikiBefore.baseUrl, 'base address of Confluence').is(`${jiraBefore.baseUrl}/wiki`);
    await (await mark.opensBoard()).notes('Of Jira');
    const wiki = await mark.opensBoard(confluence);
    await wiki.notes('Of Confluence');
    await reimport(site);
    expect(await connect.installation(confluence), 'Confluence after the import into Jira').is(wikiBefore);
    const jiraAfter = await connect.installs();
    expect(await wiki.reads(), 'notes at Confluence').is(['Of Confluence']);
    await reimport(site, 'confluence');
    expect(await connect.installation(), 'Jira after the import into Confluence').is(jiraAfter);
    const wikiAfter = await connect.installs(confluence);
    expect(await stateOf(stage, jiraBefore, wikiBefore, jiraAfter, wikiAfter), 'what the app knows').is([
      'detached, 1 kept',
      'detached, 1 kept',
      'active, 0 kept',
      'active, 0 kept',
    ]);
  },
});
