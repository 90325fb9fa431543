import { refuses } from './refuses.ts';
import { JWT_GUIDE } from './sources.ts';

export const staleInstallRefused = refuses({
  id: 'connect/stale-install-refused',
  level: 'must',
  title: 'An install whose JWT has expired is refused',
  why: 'An install that leaked into a log or a proxy could be used for ever to put an old shared secret back.',
  source: `${JWT_GUIDE}, exp; RFC 7519, section 4.1.4`,
  cases: { installed: ['expired'] },
});
