import { scenario } from '../scenario.ts';
import type { Identity } from '../stage/account-holder.ts';
import { heldOf } from './held.ts';
import { keepsProfiles } from './keeps-profiles.ts';
import { GUIDE } from './sources.ts';

const page = (...values: unknown[]) => ({
  maxResults: 90,
  startAt: 0,
  total: values.length,
  isLast: true,
  values,
});
const somebody = { accountType: 'atlassian', active: true, displayName: 'Somebody Else' };

const EVERY = { hours: 6 };

/** What Jira may say that is of no use for anybody. */
const USELESS = [
  { status: 404, body: { errorMessages: ['not found'], errors: {} } },
  { status: 503, body: 'Service Unavailable' },
  { status: 200, body: page() },
  { status: 200, body: page({ ...somebody, accountId: 'unknown' }) },
  { status: 200, body: page({ ...somebody, accountId: '557058:somebody-else' }) },
];

const uselessOf = ({ accountId }: Identity) => ({
  status: 200,
  body: page({ accountId, accountType: 'atlassian', active: true, displayName: 'Former user' }),
});

export default scenario({
  id: 'privacy/updated-and-the-profile-cannot-be-had',
  title:
    'When the profile cannot be had again, nothing wrong is stored in its place, and the app asks once more later',
  sources: [
    `${GUIDE}: updated`,
    'the REST documentation of Jira: fallback values in an outage, and the id unknown for corrupted accounts',
  ],
  needs: ['personal-data', 'virtual-time'],
  setup: keepsProfiles({ crowd: 6 }),
  async play({ rohit, crowd, app, faults, expect, step }) {
    await rohit.connects({ site: 'acme' });
    for (const [index, someone] of crowd(6).entries()) {
      const answer = USELESS[index] ?? uselessOf(someone);
      await step(`Jira answers ${JSON.stringify(answer)}`, async () => {
        await app.learnsAbout(someone);
        const former = (await heldOf(app, someone))?.name;
        await app.livesThrough({ days: 1 }, EVERY);
        await someone.renames('Newly Named');
        await faults.script('bulkGetUsers', { kind: 'answer', ...answer }, 1_000);
        expect(
          (await app.livesThrough({ days: 7 }, EVERY)).updated,
          'accounts that the app was told about',
        ).is(1);
        const { name = former } = (await heldOf(app, someone)) ?? {};
        expect(name, 'the name that is held, if any').is(former);
        await faults.clear();
        await app.livesThrough({ days: 1 }, EVERY);
        expect((await heldOf(app, someone))?.name, 'the name in the end').is('Newly Named');
      });
    }
  },
});
