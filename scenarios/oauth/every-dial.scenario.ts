import { scenario } from '../scenario.ts';

export default scenario({
  id: 'oauth/every-dial',
  title: 'Whatever position the cloud is in, the app comes through: connect, comment, refresh, comment',
  sources: [
    'decisions of this project: an answer that nobody knows is a dial, and a client must pass at each of its positions',
  ],
  needs: ['virtual-time'],
  async play({ rohit, clock, dials, step, expect }) {
    await rohit.opensApp();
    // Those of other rooms have a scenario of their own, in which they matter.
    const own = (await dials.list()).filter(({ dial }) => /^(oauth|jira)\./.test(dial));
    for (const { dial, positions, value } of own) {
      for (const position of positions.filter((one) => one !== value)) {
        await dials.turn({ [dial]: position });
        await step(`with ${dial} = ${position}`, async () => {
          await rohit.connects({ site: 'acme' });
          await rohit.comments('ED-1', `Connected with ${dial} = ${position}`);
          await clock.advance({ hours: 2 });
          await rohit.comments('ED-1', `Refreshed with ${dial} = ${position}`);
          expect((await rohit.asks('home')).status, 'status of the first page').is(200);
          await clock.advance({ hours: 2 });
        });
      }
      await dials.turn({ [dial]: value });
    }
  },
});
