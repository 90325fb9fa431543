import type { operations } from '../../../openapi/oauth.gen.ts';
import type { Handler } from '../../world/call.ts';
import { errorPage } from '../pages/error-page.ts';

/** Where authorization requests end that must not return to the app. */
export const showError: Handler<operations['showError']> = ({ query }) =>
  errorPage({
    error: query.error ?? 'unknown_error',
    description: query.error_description,
    tracking: query.tracking,
  });
