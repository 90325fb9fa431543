import type { WrongApp } from './wrong-app.ts';

export const tokenSentToSite: WrongApp = {
  rule: 'oauth/gateway-not-site',
  defect: 'It calls the host of the site, not the gateway',
  parts: () => ({ gatewayAddress: (_addresses, site) => site.url }),
  scenarios: ['oauth/two-people-one-app'],
};
