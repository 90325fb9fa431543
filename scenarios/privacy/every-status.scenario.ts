import { scenario } from '../scenario.ts';
import { expectCleanBook } from './clean-book.ts';
import { heldOf } from './held.ts';
import { keepsProfiles } from './keeps-profiles.ts';
import { FAILURES, GUIDE } from './sources.ts';

const WORDS = { errorType: 'BAD_REQUEST', errorMessage: 'not this time' };
const ANSWERS = [
  { status: 400, body: WORDS },
  { status: 401, body: { code: 401, message: 'Unauthorized' } },
  { status: 401, body: '' },
  { status: 403, body: { code: 403, message: 'Forbidden' } },
  { status: 429, body: '', headers: { 'retry-after': '90' } },
  { status: 429, body: '' },
  { status: 500, body: WORDS },
  { status: 503, body: 'Service Unavailable' },
];

export default scenario({
  id: 'privacy/every-status',
  title:
    'Whatever the service says once, the report arrives within hours, and nobody is reported twice for it',
  sources: [`${GUIDE}: 200, 204, 400, 429, 500, 503`, `${FAILURES}: 401`],
  needs: ['personal-data', 'virtual-time'],
  setup: keepsProfiles({ crowd: 2 * ANSWERS.length }),
  async play(stage) {
    const { rohit, mark, app, crowd, faults, book, expect, step } = stage;
    await rohit.connects({ site: 'acme' });
    await mark.connects({ site: 'acme' });
    await app.livesThrough({ hours: 4 });
    for (const [index, answer] of ANSWERS.entries()) {
      await step(`the service answers ${answer.status}`, async () => {
        const people = crowd(2, 2 * index);
        await app.learnsAbout(...people);
        await faults.script('reportAccounts', { kind: 'answer', ...answer });
        await app.livesThrough({ hours: 12 }, { minutes: 30 });
        for (const one of people) {
          expect((await book.of(one))?.reports, `reports after ${answer.status}`).is(1);
          expect(typeof (await heldOf(app, one))?.name, 'what is held').is('string');
        }
      });
    }
    await app.livesThrough({ days: 8 });
    await expectCleanBook(stage);
  },
});
