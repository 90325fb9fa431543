import { scenario } from '../scenario.ts';
import { asConnectApp } from './as-connect-app.ts';
import { IMPERSONATION, JWT_GUIDE } from './sources.ts';

export default scenario({
  id: 'connect/two-authors-on-one-issue',
  title: "Comments through the app's page bear whoever wrote them: the app itself, Mark, and Rohit",
  sources: [JWT_GUIDE, IMPERSONATION],
  needs: ['connect'],
  setup: asConnectApp(),
  async play({ connect, site, mark, rohit, journal, expect }) {
    const { appAccountId } = await connect.installs();
    const [marks, rohits] = [await mark.opensBoard(), await rohit.opensBoard()];
    await marks.comments('ED-1', 'As the app');
    await marks.comments('ED-1', 'As Mark', 'user');
    await rohits.comments('ED-1', 'As Rohit', 'user');
    await rohits.comments('ED-1', 'As the app, for Rohit');
    await marks.comments('ED-1', 'As Mark, again', 'user');
    await site.showsComments('ED-1', [
      { by: appAccountId, text: 'As the app' },
      { by: 'mark', text: 'As Mark' },
      { by: 'rohit', text: 'As Rohit' },
      { by: appAccountId, text: 'As the app, for Rohit' },
      { by: 'mark', text: 'As Mark, again' },
    ]);
    expect(await journal.count('exchangeAssertion'), 'tokens that were asked for').is(2);
  },
});
