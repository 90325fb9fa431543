import { scenario } from '../scenario.ts';
import { asked } from '../stage/control.ts';
import { withPersonalData } from '../stage/personal-data-world.ts';
import { expectCleanBook } from './clean-book.ts';
import { heldOf } from './held.ts';
import { GUIDE } from './sources.ts';

export default scenario({
  id: 'privacy/clock-jumps',
  title: 'The clock goes back by three days: nothing is lost, and nobody is reported twice in a cycle for it',
  sources: [`${GUIDE}: once a cycle`, 'no counterpart at Atlassian: machines whose clocks are set'],
  needs: ['personal-data', 'virtual-time'],
  setup: withPersonalData({ crowd: 100 }),
  async play(stage) {
    const { rohit, person, app, crowd, clock, book, behindTheScenes, expect } = stage;
    const { control, world } = behindTheScenes;
    const params = { path: { world } };
    await rohit.connects({ site: 'acme' });
    await app.learnsAbout(...crowd(100));
    await app.livesThrough({ days: 1 });
    const snapshot = await asked(control.GET('/worlds/{world}/snapshot', { params }));
    const then = clock.now();
    await app.livesThrough({ days: 3 });
    await asked(control.PUT('/worlds/{world}/snapshot', { params, body: snapshot }));
    expect(clock.now(), 'the time').is(then);
    await app.livesThrough({ days: 5 });
    expect((await book.summary()).reports, 'reports before the cycle is over').is(101);
    await app.livesThrough({ days: 20 });
    expect(typeof (await heldOf(app, person('crowd-000000')))?.name, 'what is held').is('string');
    expect((await book.summary()).reports, 'reports of almost four weeks').is(4 * 101);
    await expectCleanBook(stage);
  },
});
