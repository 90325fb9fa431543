import type { operations } from '../../../openapi/oauth.gen.ts';
import type { Handler } from '../../world/call.ts';
import { messagePage } from '../pages/message-page.ts';

/** Discovery at id.atlassian.com: a web page with status 202, and no metadata (observed). */
export const getIdentityShell: Handler<operations['getIdentityShell']> = () =>
  messagePage(202, { title: 'Account', text: 'This page is no metadata; auth.atlassian.com has it.' });
