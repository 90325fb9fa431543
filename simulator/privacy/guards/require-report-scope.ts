import type { Bearer } from '../../oauth/access-token.ts';
import { gatewayRefusal } from '../../oauth/gateway-refusals.ts';
import { requireScope } from '../../oauth/guards/require-scope.ts';
import type { Call } from '../../world/call.ts';
import { scopeEnforcement } from '../dials.ts';

/** Guards reports by the scope report:personal-data, as far as the dial says. @throws Refusal 401 or 403 */
export function requireReportScope(call: Call, bearer: Bearer): void {
  const position = call.world.dial(scopeEnforcement);
  if (position === 'not-enforced') return;
  if (position === '403' && !bearer.scopes.includes('report:personal-data')) {
    throw gatewayRefusal('profileForbidden', {
      check: 'the token has the scope report:personal-data',
      received: bearer.scopes.join(' '),
    });
  }
  requireScope(call, bearer);
}
