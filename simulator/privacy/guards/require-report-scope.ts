import type { Bearer } from '../../oauth/access-token.ts';
import { requireScope } from '../../oauth/guards/require-scope.ts';
import type { Call } from '../../world/call.ts';
import { defineRefusals } from '../../world/facts.ts';
import { Refusal } from '../../world/refusal.ts';
import { scopeEnforcement } from '../dials.ts';

const SCOPE = 'report:personal-data';

const { reportForbidden } = defineRefusals('privacy', {
  reportForbidden: {
    title: `The token lacks ${SCOPE}, with the dial privacy.scope at 403`,
    status: 403,
    standing: 'unknown',
    source: 'several clients reckon with it; no public source at hand',
  },
});

/** Guards reports by the scope report:personal-data, as far as the dial says. @throws Refusal 401 or 403 */
export function requireReportScope(call: Call, bearer: Bearer): void {
  const position = call.world.dial(scopeEnforcement);
  if (position === 'not-enforced') return;
  if (position === '403' && !bearer.scopes.includes(SCOPE)) {
    const { status } = reportForbidden;
    throw new Refusal(
      'reportForbidden',
      { status, body: { code: status, message: 'Forbidden' } },
      { check: `the token has the scope ${SCOPE}`, expected: SCOPE, received: bearer.scopes.join(' ') },
    );
  }
  requireScope(call, bearer);
}
