import { scenario } from '../scenario.ts';
import { heldOf } from './held.ts';
import { keepsProfiles } from './keeps-profiles.ts';
import { GRACE, GUIDE } from './sources.ts';

export default scenario({
  id: 'privacy/updated-and-a-former-user',
  title: 'A profile that comes back as "Former user" is no name to keep: what was held is erased',
  sources: [`${GUIDE}: updated`, `${GRACE}: "Former user"`, 'captured answers of Jira for a deleted account'],
  needs: ['personal-data', 'virtual-time'],
  setup: keepsProfiles(),
  async play({ rohit, asha, app, faults, traces, expect }) {
    await rohit.connects({ site: 'acme' });
    await app.learnsAbout(asha);
    await app.livesThrough({ days: 1 });
    await asha.renames('Asha Ashdown');
    const former = {
      accountId: asha.accountId,
      accountType: 'atlassian',
      displayName: 'Former user',
      active: false,
    };
    const body = { maxResults: 90, startAt: 0, total: 1, isLast: true, values: [former] };
    await faults.script('bulkGetUsers', { kind: 'answer', status: 200, body }, 100);
    await app.livesThrough({ days: 8 });
    expect(await heldOf(app, asha), 'what is held').is(undefined);
    await traces.expectNone(asha);
  },
});
