import type { Rule } from '../rule.ts';
import { tellFall } from './defect-words.ts';
import { followForgeries, isFallenFor } from './forgeries.ts';
import { SIGNED_INSTALL } from './sources.ts';

const REPLAYS: ReadonlySet<string> = new Set(['replayed', 'overtaken']);

export const forgedUninstallRefused: Rule = {
  id: 'connect/forged-uninstall-refused',
  level: 'must',
  title: 'An uninstall is verified as strictly as an install',
  why: 'Anybody could cut a customer off, and where an uninstall erases at once, destroy their data.',
  source: SIGNED_INSTALL,
  judge(share) {
    const forgeries = share(followForgeries);
    return {
      see(entry) {
        const forgery = forgeries(entry);
        if (forgery?.event !== 'uninstalled' || !isFallenFor(forgery)) return undefined;
        if (REPLAYS.has(forgery.defect)) return undefined;
        return { message: tellFall(forgery), evidence: [forgery.seq] };
      },
    };
  },
};
