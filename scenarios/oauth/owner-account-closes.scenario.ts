import { scenario } from '../scenario.ts';
import { THREAD } from './sources.ts';

export default scenario({
  id: 'oauth/owner-account-closes',
  title: 'The app outlives the account that registered it: who is connected stays so',
  sources: [
    `${THREAD}: an app is tied to one Atlassian account, which can leave`,
    'inferred: no public source says what becomes of it',
  ],
  situations: ['O10'],
  setup: { app: { owner: 'asha' } },
  async play({ rohit, mark, asha, clock }) {
    await mark.connects({ site: 'acme' });
    await asha.closesAccount();
    await mark.comments('ED-1', 'The owner has left');
    await clock.advance({ days: 30 });
    await mark.comments('ED-1', 'A month later');
    await rohit.connects({ site: 'acme' });
  },
});
