import type { WrongApp } from '../wrong-app.ts';

export const deadTenantServed: WrongApp = {
  rule: 'connect/dead-tenant-refused',
  defect: 'It goes on serving installations that another one has replaced',
  connectParts: () => ({
    judgeCaller: () => undefined,
  }),
  scenarios: ['connect/forged-pages-and-webhooks'],
};
