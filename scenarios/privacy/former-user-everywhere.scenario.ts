import { scenario } from '../scenario.ts';
import { GRACE, GUIDE } from './sources.ts';

const JIRA = ['read:jira-user', 'read:jira-work', 'write:jira-work'];
const CONFLUENCE = ['read:confluence-user', 'read:content-details:confluence', 'read:user:confluence'];

export default scenario({
  id: 'privacy/former-user-everywhere',
  title:
    'A closed account is shown with 200 wherever people are shown, as a former user, and has no profile of its own',
  sources: [`${GRACE}: "Former user"`, `${GUIDE}`, 'captured answers of Jira for a deleted account'],
  setup: {
    plain: { scopes: ['report:personal-data', 'read:me', ...JIRA, ...CONFLUENCE] },
    sites: [{ handle: 'acme', name: 'Acme', products: ['jira', 'confluence'], admins: ['asha'] }],
    issues: [{ key: 'ED-1', site: 'acme', summary: 'Before and after', reporter: 'mark' }],
  },
  async play({ rohit, mark, asha, site, wire, clock, expect, step }) {
    const marks = await wire.tokensFrom(mark, { site: 'acme' });
    const jira = `api.atlassian.com/ex/jira/${site.cloudId}/rest/api/3`;
    const confluence = `api.atlassian.com/ex/confluence/${site.cloudId}/wiki`;
    await wire.post(
      `api.atlassian.com/ex/jira/${site.cloudId}/rest/api/2/issue/ED-1/comment`,
      marks.accessToken,
      { body: 'Last words' },
    );
    const who = `accountId=${mark.accountId}`;
    const looks = async (expected: (text: string, place: string) => void) => {
      const { accessToken } = await wire.tokensFrom(rohit, { site: 'acme' });
      const users = { accountIds: [mark.accountId] };
      for (const place of [
        `${jira}/user?${who}`,
        `${jira}/user/bulk?${who}`,
        `${jira}/issue/ED-1`,
        `${jira}/issue/ED-1/comment`,
        `${confluence}/rest/api/user?${who}`,
        'users-bulk',
      ]) {
        const answer =
          place === 'users-bulk'
            ? await wire.post(`${confluence}/api/v2/users-bulk`, accessToken, users)
            : await wire.get(place, accessToken);
        expect(answer.status, `status at ${place}`).is(200);
        expected(JSON.stringify(answer.body), place);
      }
    };
    await step('while the account is open, and in its grace', async () => {
      await looks((text, place) => expect(text, place).includes(mark.name));
      expect((await wire.get('api.atlassian.com/me', marks.accessToken)).status, 'my profile').is(200);
      await mark.asksToCloseAccount();
      await clock.advance({ days: 13 });
      await looks((text, place) => expect(text, place).includes(mark.name));
    });
    await step('when it is closed', async () => {
      await clock.advance({ days: 1 });
      await looks((text, place) => {
        expect(text, place).includes('Former user');
        expect(text.includes(mark.name), `the name is there at ${place}`).is(false);
      });
    });
    await step('a profile of its own', async () => {
      const { accessToken } = await wire.tokensFrom(asha, { site: 'acme' });
      expect((await wire.get('api.atlassian.com/me', accessToken)).status, 'status of my profile').is(200);
      await asha.closesAccount();
      expect((await wire.get('api.atlassian.com/me', accessToken)).status, 'status when it is closed').is(
        401,
      );
    });
  },
});
