import { usualConnect, type WrongApp } from '../wrong-app.ts';

export const firstSecretKept: WrongApp = {
  rule: 'connect/dead-client-key-not-used',
  defect: 'It keeps the shared secret of the first install of a clientKey, and calls the site with it',
  connectParts: () => ({
    decideInstalled: (facts) => {
      const { sharedSecret } = facts.tenant ?? facts.event;
      const event = { ...facts.event, ...(sharedSecret !== undefined && { sharedSecret }) };
      return usualConnect.decideInstalled({ ...facts, event });
    },
  }),
  scenarios: ['wrong-apps/a-page-stays-open'],
};
