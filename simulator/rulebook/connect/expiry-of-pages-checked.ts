import { refuses } from './refuses.ts';
import { JWT_GUIDE } from './sources.ts';

const EXPIRED = ['expired'];

export const expiryOfPagesChecked = refuses({
  id: 'connect/expiry-of-pages-checked',
  level: 'must',
  title: 'Pages, webhooks and switches are refused once their JWT has expired',
  why: 'The address of a page stands in histories and logs with its JWT: whoever finds it there would see the page as the person did, for ever.',
  source: `${JWT_GUIDE}, exp; RFC 7519, section 4.1.4`,
  cases: { page: EXPIRED, webhook: EXPIRED, enabled: EXPIRED, disabled: EXPIRED },
});
