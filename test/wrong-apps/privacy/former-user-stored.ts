import type { WrongApp } from '../wrong-app.ts';

export const formerUserStored: WrongApp = {
  rule: 'privacy/placeholder-not-stored',
  defect: 'It stores whatever comes back when it fetches a profile again',
  reporterParts: () => ({ judgeRefetch: (profile) => (profile ? 'keep' : 'unusable') }),
  scenarios: ['privacy/updated-and-a-former-user'],
};
