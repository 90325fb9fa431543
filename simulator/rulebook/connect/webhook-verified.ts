import { refuses } from './refuses.ts';
import { SECURITY } from './sources.ts';
import { UNVERIFIED } from './unverified.ts';

export const webhookVerified = refuses({
  id: 'connect/webhook-verified',
  level: 'must',
  title: 'A webhook is believed only with a JWT that holds',
  why: 'Anybody could tell the app of things that never happened at a site, and have it act on them there.',
  source: SECURITY,
  cases: { webhook: UNVERIFIED },
});
