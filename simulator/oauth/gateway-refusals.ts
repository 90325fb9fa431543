import { defineRefusals, type RefusalFact } from '../world/facts.ts';
import { type PrivateReason, Refusal } from '../world/refusal.ts';

const PARABOL = 'github.com/ParabolInc/parabol/issues/5690 (message), AtlassianError type (shape)';

interface GatewayRefusal extends RefusalFact {
  readonly message: string;
}

const unauthorized = (title: string, standing: RefusalFact['standing'] = 'observed') => ({
  title,
  standing,
  status: 401,
  message: 'Unauthorized',
  source: PARABOL,
});

const scope = (title: string, source: string) => ({
  title,
  status: 401,
  message: 'Unauthorized; scope does not match',
  standing: 'observed' as const,
  source,
});

/** What the gateway of api.atlassian.com says to a bearer that it does not like, by condition. */
const table = {
  bearerMissing: unauthorized('There is no bearer token'),
  bearerForged: unauthorized(
    'The bearer is no access token of ours: garbage, unsigned, or signed with another key',
  ),
  bearerOfOtherWorld: unauthorized('The access token belongs to another world', 'inferred'),
  accessTokenExpired: unauthorized('The access token is older than its hour'),
  accessTokenOfRevokedGrant: unauthorized('The consent behind the access token was revoked'),
  accessTokenOfClosedAccount: unauthorized(
    'The account behind the access token is closed or deactivated',
    'inferred',
  ),
  scopeMissing: scope(
    'The token lacks the scope of the operation; the answer names none',
    'community t/81389, t/73795',
  ),
  scopeBlip: scope(
    'The token was minted this very second',
    'github.com/ParabolInc/parabol AtlassianManager.ts',
  ),
  profileForbidden: {
    title: 'The token lacks read:me, with the dial oauth.meWithoutScope at forbidden',
    status: 403,
    message: 'Forbidden',
    standing: 'observed',
    source: 'github.com/jlglasgow123-byte/time-translator CHANGELOG.md (the status; the words are unknown)',
  },
  userinfoRefused: unauthorized('GET /userinfo, with the dial oauth.userinfo at refused', 'unknown'),
} as const satisfies Record<string, GatewayRefusal>;

defineRefusals('gateway', table);

export type GatewayCondition = keyof typeof table;

/** A refusal of the gateway, in its envelope `{code, message}`. */
export function gatewayRefusal(condition: GatewayCondition, reason: PrivateReason): Refusal {
  const { status, message } = table[condition];
  return new Refusal(condition, { status, body: { code: status, message } }, reason);
}
