import { scenario } from '../scenario.ts';
import { DOC } from './sources.ts';

export default scenario({
  id: 'oauth/issue-of-others',
  title: 'An issue that a person may not see does not exist for that person, whatever the scopes say',
  sources: [`${DOC}: effective right is the scope and the permission of the user`],
  situations: ['O2'],
  setup: {
    issues: [
      { key: 'ED-2', site: 'acme', summary: 'Not for everybody', reporter: 'rohit', visibleTo: ['rohit'] },
    ],
  },
  async play({ rohit, mark, site, expect }) {
    await rohit.connects({ site: 'acme' });
    await mark.connects({ site: 'acme' });
    await rohit.comments('ED-2', 'Between us');
    const answer = await mark.triesToComment('ED-2', 'Let me in');
    expect(answer.status, 'status for Mark').is(404);
    await site.showsComments('ED-2', [{ by: 'rohit', text: 'Between us' }]);
  },
});
