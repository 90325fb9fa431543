import type { Rule } from '../rule.ts';
import { tellForgery } from './defect-words.ts';
import { followForgeries, isContent } from './forgeries.ts';
import { SIGNED_INSTALL } from './sources.ts';

/** Repetitions of a genuine call: to answer as before, and to change nothing, is right. */
const REPLAYS: ReadonlySet<string> = new Set(['replayed', 'overtaken']);

export const answersAfterVerification: Rule = {
  id: 'connect/answers-after-verification',
  level: 'must',
  title: 'An install is answered when it has been verified and kept, not before',
  why: 'The site takes 200 and 204 for its word: an install that is dropped after a good answer leaves an app that looks installed and refuses every call. Atlassian sends forged installs and expects a refusal.',
  source: `${SIGNED_INSTALL}; developer.atlassian.com, app lifecycle: installed is synchronous`,
  judge(share) {
    const forgeries = share(followForgeries);
    return {
      see(entry) {
        const forgery = forgeries(entry);
        if (forgery?.event !== 'installed' || forgery.effect !== 'not-taken') return undefined;
        if (!isContent(forgery) || REPLAYS.has(forgery.defect)) return undefined;
        const message = `${tellForgery(forgery)}, and dropped it afterwards`;
        return { message, evidence: [forgery.seq] };
      },
    };
  },
};
