import type { operations } from '../../../openapi/oauth.gen.ts';
import type { Handler } from '../../world/call.ts';

/** The root of the gateway leads to the documentation (observed), which is not simulated. */
export const redirectToDocumentation: Handler<operations['redirectToDocumentation']> = () => ({
  status: 301,
  headers: { location: 'https://developer.atlassian.com' },
});
