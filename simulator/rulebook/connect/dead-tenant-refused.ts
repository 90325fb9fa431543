import { refuses } from './refuses.ts';
import { IMPORTS } from './sources.ts';

const OTHERS = ['dead-secret', 'issuer-is-another'];

export const deadTenantRefused = refuses({
  id: 'connect/dead-tenant-refused',
  level: 'must',
  title: 'A page or webhook counts for the installation that issued it, as long as that is the one in use',
  why: 'Whoever was at an address before, or has an installation of their own, would be shown what belongs to the site that is there now.',
  source: `${IMPORTS}: clientKey is the primary key; the newest valid installation is the one in use`,
  cases: { page: OTHERS, webhook: OTHERS },
});
