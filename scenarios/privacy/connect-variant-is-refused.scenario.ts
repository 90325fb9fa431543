import { scenario } from '../scenario.ts';
import { entriesOf, mayReportByHand } from './by-hand.ts';
import { FIFTEEN_DAYS } from './sources.ts';

export default scenario({
  id: 'privacy/connect-variant-is-refused',
  title:
    "The address for Connect apps takes no token of OAuth 2.0: it wants the app's JWT, of an installation",
  sources: [
    `${FIFTEEN_DAYS}: an app reports with the JWT of a site`,
    'github.com/mtmendonca/ace-gdpr src/index.js',
  ],
  setup: {
    ...mayReportByHand,
    sites: [{ handle: 'acme', name: 'Acme', products: ['jira', 'confluence'] }],
    issues: [],
  },
  async play({ rohit, mark, site, wire, clock, book, expect }) {
    const { accessToken } = await wire.tokensFrom(rohit, { site: 'acme' });
    const report = { accounts: entriesOf([mark.accountId], clock.now()) };
    const { host } = new URL(site.url);
    for (const product of ['', '/wiki']) {
      const address = `${host}${product}/rest/atlassian-connect/latest/report-accounts`;
      expect((await wire.post(address, accessToken, report)).status, `status at ${address}`).is(401);
      expect((await wire.post(address, undefined, report)).status, 'status without a token').is(401);
    }
    expect((await book.summary('plain')).accounts, 'accounts in the book').is(0);
    expect((await wire.reports(report.accounts, { accessToken })).status, 'status at the right address').is(
      204,
    );
  },
});
