import { usualConnect, type WrongApp } from '../wrong-app.ts';

export const firstClientIdKept: WrongApp = {
  rule: 'connect/dead-client-id-not-used-after-reinstall',
  defect: 'It keeps the oauthClientId of the first install of a clientKey',
  connectParts: () => ({
    decideInstalled: (facts) => {
      const { oauthClientId } = facts.tenant ?? facts.event;
      const event = { ...facts.event, ...(oauthClientId !== undefined && { oauthClientId }) };
      return usualConnect.decideInstalled({ ...facts, event });
    },
  }),
  scenarios: ['wrong-apps/a-person-after-a-re-install'],
};
