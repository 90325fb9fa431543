import { scenario } from '../scenario.ts';
import { withPersonalData } from '../stage/personal-data-world.ts';
import { heldOf } from './held.ts';
import { GUIDE } from './sources.ts';

const page = (...values: unknown[]) => ({
  maxResults: 90,
  startAt: 0,
  total: values.length,
  isLast: true,
  values,
});
const somebody = { accountType: 'atlassian', active: true, displayName: 'Somebody Else' };

export default scenario({
  id: 'privacy/updated-and-the-profile-cannot-be-had',
  title:
    'When the profile cannot be had again, nothing wrong is stored in its place, and the app asks once more later',
  sources: [
    `${GUIDE}: updated`,
    'the REST documentation of Jira: fallback values in an outage, and the id unknown for corrupted accounts',
  ],
  needs: ['personal-data', 'virtual-time'],
  setup: withPersonalData(),
  async play({ rohit, asha, app, faults, book, expect, step }) {
    await rohit.connects({ site: 'acme' });
    await app.learnsAbout(asha);
    await app.livesThrough({ days: 1 });
    const useless = [
      { status: 404, body: { errorMessages: ['not found'], errors: {} } },
      { status: 503, body: 'Service Unavailable' },
      { status: 200, body: page() },
      { status: 200, body: page({ ...somebody, accountId: 'unknown' }) },
      { status: 200, body: page({ ...somebody, accountId: '557058:somebody-else' }) },
      { status: 200, body: page({ ...somebody, accountId: asha.accountId, displayName: '' }) },
    ];
    for (const [index, answer] of useless.entries()) {
      await step(`Jira answers ${JSON.stringify(answer)}`, async () => {
        const name = `Asha the ${index + 1}.`;
        await asha.renames(name);
        await faults.script('bulkGetUsers', { kind: 'answer', ...answer }, 1_000);
        await app.livesThrough({ days: 8 });
        expect((await book.of(asha))?.told, 'what the app was told').is('updated');
        const held = await heldOf(app, asha);
        expect(held?.name === undefined || /^Asha/.test(held.name), `${held?.name} is no name of others`).is(
          true,
        );
        await faults.clear();
        await app.livesThrough({ days: 1 });
        expect((await heldOf(app, asha))?.name, 'the name in the end').is(name);
      });
    }
  },
});
