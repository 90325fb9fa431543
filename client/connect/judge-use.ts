import type { ProblemFacts } from '../oauth/problem.ts';
import type { Tenant } from './tenants.ts';

const ended: Record<Exclude<Tenant['state'], 'active'>, string> = {
  disabled: 'An administrator of the site disabled the app.',
  uninstalled: 'The app was uninstalled from the site.',
  detached: 'Another installation took the place of this one.',
};

/**
 * Credentials of an installation that is not in use, or whose site has another `clientKey`, are dead: nothing is sent under
 * them. Those that the site refused for another reason are tried again, ever more rarely.
 */
export function judgeUse(tenant: Tenant, now: number): ProblemFacts | undefined {
  const { refusals, state, suspectedAt } = tenant;
  if (state !== 'active')
    return { kind: 'product-refusal', condition: `installation-${state}`, message: ended[state] };
  if (suspectedAt === undefined) return undefined;
  if (refusals === undefined)
    return {
      kind: 'product-refusal',
      condition: 'installation-replaced',
      message: 'The site has another clientKey now; the app has to be installed anew.',
    };
  if (refusals.notBefore <= now) return undefined;
  return {
    kind: 'retry-later',
    condition: 'credentials-refused',
    message: 'The site refused the credentials of this installation.',
    retryAt: refusals.notBefore,
  };
}

const first = 60_000;
const longest = 86_400_000;

/** A minute, doubled with every refusal, up to a day. */
export const backOff = (refusals: number): number =>
  Math.min(longest, first * 2 ** Math.min(30, Math.max(0, refusals - 1)));
