import { refuses } from './refuses.ts';
import { SIGNED_INSTALL } from './sources.ts';

const ISSUERS = ['issuer-is-another', 'body-of-another-tenant'];

export const issuerIsTheClientKey = refuses({
  id: 'connect/issuer-is-the-client-key',
  level: 'must',
  title: 'The clientKey in the body is the one that issued the JWT',
  why: 'Any site that has the app could speak for any other: one genuine JWT, with the clientKey of somebody else in the body, replaces their shared secret.',
  source: SIGNED_INSTALL,
  cases: { installed: ISSUERS, enabled: ISSUERS, disabled: ISSUERS },
});
