import { DAY } from '../../world/durations.ts';
import type { Rule } from '../rule.ts';
import { IMPORTS } from './sources.ts';
import { followTenancies, type Look, type Tenancy } from './tenancies.ts';

export const oldTenantKept: Rule = {
  id: 'connect/old-tenant-kept',
  level: 'must',
  title: 'The data of an installation that an import ended stays until the promised time is over',
  why: 'Customers import by mistake, and ask for their data when they see that it is gone. The time, 30 days where nothing else was promised, runs from when another install took the address.',
  source: `${IMPORTS}, page 3`,
  judge(share) {
    const looks = share(followTenancies);
    return {
      see(entry) {
        const look = looks(entry);
        for (const tenancy of look?.listed ? look.tenancies : []) {
          const loss = look && lossOf(look, tenancy);
          if (look && loss) return { message: loss, evidence: [tenancy.seq, look.seq] };
        }
        return undefined;
      },
    };
  },
};

function lossOf({ at, listed, retention }: Look, tenancy: Tenancy): string | undefined {
  const { appKey, clientKey, data = 0, importedAt, isUninstalled } = tenancy;
  const replacedAt = tenancy.maybeReplacedAt ?? tenancy.replacedAt;
  if (isUninstalled || (importedAt ?? replacedAt) === undefined) return undefined;
  const keeps = retention(appKey);
  if (replacedAt !== undefined && at >= replacedAt + keeps) return undefined;
  const row = listed?.get(clientKey);
  const lost = row ? data - row.data : undefined;
  if (lost !== undefined && lost <= 0) return undefined;
  const what = lost === undefined ? `${clientKey} is gone` : `${lost} of the data of ${clientKey} are gone`;
  const when =
    replacedAt === undefined
      ? 'although no other install has taken its address'
      : `${daysOf(at - replacedAt)} after another install took its address, instead of ${daysOf(keeps)}`;
  return `app ${appKey}: ${what} ${when}`;
}

function daysOf(milliseconds: number): string {
  const days = Math.floor(milliseconds / DAY);
  return `${days} ${days === 1 ? 'day' : 'days'}`;
}
