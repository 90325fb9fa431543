import { refuses } from './refuses.ts';
import { SIGNED_INSTALL } from './sources.ts';

const BODY = ['other-apps-body'];

export const installOfAnotherAppRefused = refuses({
  id: 'connect/install-of-another-app-refused',
  level: 'must',
  title: 'A lifecycle call about another app is refused',
  why: 'A vendor with several apps behind one address would mix up their installations, and with them the shared secrets by which sites are known.',
  source: `${SIGNED_INSTALL}; developer.atlassian.com, app descriptor, lifecycle payload: key`,
  cases: { installed: BODY, enabled: BODY, disabled: BODY },
});
