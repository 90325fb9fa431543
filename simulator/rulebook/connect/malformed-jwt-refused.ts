import type { Rule } from '../rule.ts';
import { tellForgery } from './defect-words.ts';
import { type Forgery, followForgeries } from './forgeries.ts';

const MALFORMED: ReadonlySet<string> = new Set([
  'empty-authorization',
  'malformed-header',
  'malformed-claims',
  'malformed-signature',
  'not-a-jwt',
]);

export const malformedJwtRefused: Rule = {
  id: 'connect/malformed-jwt-refused',
  level: 'must',
  title: 'A malformed JWT is refused, and breaks nothing',
  why: 'Whoever can make the app fail with a few characters can fill its logs, wake its people, and in the worst case stop it for all customers.',
  source: 'RFC 7519, section 7.2; atlassian-connect-express 11.5.3 answers 500',
  judge(share) {
    const forgeries = share(followForgeries);
    return {
      see(entry) {
        const forgery = forgeries(entry);
        if (!forgery || !MALFORMED.has(forgery.defect) || !hasFailed(forgery)) return undefined;
        return { message: tellForgery(forgery), evidence: [forgery.seq] };
      },
    };
  },
};

const hasFailed = ({ status, failure }: Forgery): boolean =>
  status === undefined ? failure === 'dropped' : status >= 500 && status !== 503;
