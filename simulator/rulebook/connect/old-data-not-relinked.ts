import { Recent } from '../../world/recent.ts';
import type { Rule } from '../rule.ts';
import { IMPORTS } from './sources.ts';
import { followTenancies, type Look, type Tenancy } from './tenancies.ts';

export const oldDataNotRelinked: Rule = {
  id: 'connect/old-data-not-relinked',
  level: 'must',
  title: 'A new installation at a known address begins without the data of the one before',
  why: 'It may be the site of other people by now, or hold other content: the app would show one customer the data of another. It is attached only when the customer asks for it.',
  source: `${IMPORTS}, page 2: "a completely separate installation"`,
  judge(share) {
    const looks = share(followTenancies);
    const told = new Recent<true>();
    return {
      see(entry) {
        const look = looks(entry);
        const linked = look?.tenancies.find(
          (one) => !told.get(one.clientKey) && surplusOf(look, one) > 0 && predecessorOf(look, one),
        );
        const predecessor = look && linked && predecessorOf(look, linked);
        if (!look || !linked || !predecessor) return undefined;
        const { appKey, clientKey, seq } = linked;
        told.set(clientKey, true);
        const message = `app ${appKey}: ${clientKey} has data that nobody left there, and ${predecessor.clientKey} was at its address before`;
        return { message, evidence: [seq, look.seq] };
      },
    };
  },
};

/** How much more data an installation has than was left anywhere since it began. */
function surplusOf({ listed, shown, writes }: Look, { clientKey, writesBefore }: Tenancy): number {
  const data = shown?.clientKey === clientKey ? shown.notes : listed?.get(clientKey)?.data;
  return (data ?? 0) - (writes - writesBefore);
}

const predecessorOf = ({ tenancies }: Look, { clientKey, place, baseUrl, seq }: Tenancy) =>
  tenancies.findLast(
    (one) => one.clientKey !== clientKey && one.seq < seq && (one.place === place || one.baseUrl === baseUrl),
  );
