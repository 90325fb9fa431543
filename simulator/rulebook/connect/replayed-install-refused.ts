import { Recent } from '../../world/recent.ts';
import type { Rule } from '../rule.ts';
import { followForgeries, isContent } from './forgeries.ts';
import { fallIn } from './refuses.ts';
import { JWT_GUIDE } from './sources.ts';

const REPLAYS = ['replayed', 'overtaken'];
const CASES = { installed: REPLAYS, uninstalled: REPLAYS };

export const replayedInstallRefused: Rule = {
  id: 'connect/replayed-install-refused',
  level: 'must',
  title: 'An install or uninstall from before the newest one changes nothing',
  why: 'Sent once more, it would put back a shared secret that is not good any more, or an installation that an import has ended: the site is locked out, and whoever has the old secret is let in.',
  source: `${JWT_GUIDE}, iat and exp; RFC 8725, section 2`,
  judge(share) {
    const forgeries = share(followForgeries);
    /** Apps that do not know any more which call was the newest: another forgery came in between. */
    const confused = new Recent<true>();
    return {
      see(entry) {
        const forgery = forgeries(entry);
        if (!forgery) return undefined;
        const { appKey, clientKeys, effect, defect } = forgery;
        const [key = ''] = clientKeys.map((clientKey) => `${appKey} ${clientKey}`);
        if (isContent(forgery) && effect !== 'not-taken' && !REPLAYS.includes(defect))
          confused.set(key, true);
        // A repetition of the newest call may be answered as that was: nothing comes of it.
        return effect === 'taken' && !confused.get(key) ? fallIn(CASES, forgery) : undefined;
      },
    };
  },
};
