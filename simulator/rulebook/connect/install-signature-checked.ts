import { refuses } from './refuses.ts';
import { SIGNED_INSTALL } from './sources.ts';

const SIGNATURES = [
  'wrong-key',
  'wrong-secret',
  'malformed-header',
  'malformed-claims',
  'malformed-signature',
  'not-a-jwt',
];

export const installSignatureChecked = refuses({
  id: 'connect/install-signature-checked',
  level: 'must',
  title: 'The signature of an install is checked',
  why: 'Whoever knows the address of the endpoint could give the app a shared secret of their own, and then speak for that site: read its pages, and send what webhooks send.',
  source: SIGNED_INSTALL,
  cases: { installed: SIGNATURES },
});
