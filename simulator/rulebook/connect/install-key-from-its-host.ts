import { Recent } from '../../world/recent.ts';
import type { Rule } from '../rule.ts';
import { type Forgery, followForgeries } from './forgeries.ts';
import { fallIn } from './refuses.ts';
import { SIGNED_INSTALL } from './sources.ts';

const KEYS = ['foreign-kid', 'kid-elsewhere', 'kid-climbs'];
const LED_ASTRAY: ReadonlySet<string> = new Set(['kid-elsewhere', 'kid-climbs']);

export const installKeyFromItsHost: Rule = {
  id: 'connect/install-key-from-its-host',
  level: 'must',
  title: "The key of an install comes from Atlassian's key host, and kid is no more than its name",
  why: 'Whoever may say where the key is signs with a key of their own; and the app can be made to send requests to places behind its firewall.',
  source: `${SIGNED_INSTALL}: https://connect-install-keys.atlassian.com/{kid}; RFC 8725, section 3.10`,
  judge(share) {
    const forgeries = share(followForgeries);
    const fetched = new Recent<number>(20);
    const ledAstray = ({ appKey, defect, seq }: Forgery) => {
      const fetch = fetched.entries().find(([, one]) => one > seq);
      if (!LED_ASTRAY.has(defect) || !fetch) return undefined;
      const message = `app ${appKey} fetched a key from where the kid of a forged install led it`;
      return { message, evidence: [seq, fetch[1]] };
    };
    return {
      see(entry) {
        if (entry.kind === 'exchange' && entry.operationId === 'getForgersKey')
          fetched.set(String(entry.seq), entry.seq);
        const forgery = forgeries(entry);
        return forgery && (fallIn({ installed: KEYS }, forgery) ?? ledAstray(forgery));
      },
    };
  },
};
