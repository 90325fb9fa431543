import { DAY } from '../../world/durations.ts';
import { Recent } from '../../world/recent.ts';
import type { Rule } from '../rule.ts';
import { IMPORTS } from './sources.ts';
import { followTenancies } from './tenancies.ts';

/** Jobs that tidy up need not run more often than once a day. */
const LEEWAY = 2 * DAY;

export const oldTenantPurged: Rule = {
  id: 'connect/old-tenant-purged',
  level: 'should',
  title: 'The data of an installation that ended goes when the promised time is over',
  why: 'It is the data of a customer who was told that it would go; and every old record is one more that jobs call in vain.',
  source: `${IMPORTS}, page 2: orphans should be cleaned up`,
  judge(share) {
    const looks = share(followTenancies);
    const told = new Recent<true>();
    return {
      see(entry) {
        const look = looks(entry);
        const left = look?.tenancies.find(({ appKey, clientKey, replacedAt }) => {
          if (replacedAt === undefined || !look.listed?.has(clientKey) || told.get(clientKey)) return false;
          return look.at > replacedAt + look.retention(appKey) + LEEWAY;
        });
        if (!look || !left) return undefined;
        const { appKey, clientKey, seq } = left;
        told.set(clientKey, true);
        const days = look.retention(appKey) / DAY;
        const message = `app ${appKey} still has ${clientKey}, which was replaced more than ${days} days ago`;
        return { message, evidence: [seq, look.seq] };
      },
    };
  },
};
