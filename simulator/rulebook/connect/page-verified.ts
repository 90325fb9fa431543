import { refuses } from './refuses.ts';
import { SECURITY } from './sources.ts';
import { UNVERIFIED } from './unverified.ts';

export const pageVerified = refuses({
  id: 'connect/page-verified',
  level: 'must',
  title: 'A page is shown only to whom a site sends with a JWT that holds',
  why: 'The address of a page is no secret: without verification everybody sees what the app shows of any customer.',
  source: SECURITY,
  cases: { page: UNVERIFIED },
});
