import { usualConnect, type WrongApp } from '../wrong-app.ts';

export const pagesNeverExpire: WrongApp = {
  rule: 'connect/expiry-of-pages-checked',
  defect: 'It does not look at exp of pages and webhooks',
  connectParts: () => ({
    judgeExpiry: (facts) => (facts.event === undefined ? undefined : usualConnect.judgeExpiry(facts)),
  }),
  scenarios: ['connect/forged-pages-and-webhooks'],
};
