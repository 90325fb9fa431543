import type { Answer } from '../../world/answer.ts';
import type { Call } from '../../world/call.ts';
import { defineRefusals, type RefusalFact } from '../../world/facts.ts';
import { type PrivateReason, Refusal } from '../../world/refusal.ts';
import { words } from '../dials.ts';

/** An authorization request that ends on the error page; `auth0` are the words of the former server. */
interface AuthorizationRefusal extends RefusalFact {
  readonly error: string;
  /** `{uri}` stands for the redirect address that was sent. */
  readonly description: string;
  readonly auth0?: string;
}

const malformed = (title: string, standing: RefusalFact['standing'] = 'inferred') => ({
  title,
  status: 302,
  error: 'invalid_request',
  description: 'Incorrect request parameters',
  standing,
  source: 'public client code that waits for these words; which faults lead to them is not published',
});

/** Authorization requests that end at id.atlassian.com/error, and never at the app, by condition. */
const table = {
  authorizeUnknownClient: {
    ...malformed('There is no app of this client id; said after login only', 'unknown'),
    error: 'unauthorized_client',
    description: 'client is not registered',
    source: 'no public source has the words; that login comes first is observed',
  },
  authorizeRedirectMismatch: {
    title: 'The redirect_uri is, byte for byte, none of those registered',
    status: 302,
    error: 'unauthorized_client',
    description: 'redirect_uri is not registered for client: {uri}',
    auth0: 'Callback URL mismatch. {uri} is not in the list of allowed callback URLs',
    standing: 'observed',
    source: 'community.developer.atlassian.com/t/69113; t/41372 (auth0)',
  },
  authorizeResponseType: malformed('The response_type is not "code"'),
  authorizeAudience: malformed('The audience is missing, where the dial wants it, or not api.atlassian.com'),
  authorizeStateMissing: malformed('There is no state, and the dial wants one', 'unknown'),
  authorizeScopeMissing: malformed('No scope is asked for'),
  authorizeScopeNotEnabled: {
    ...malformed('A scope is asked for that the app does not have', 'unknown'),
    error: 'invalid_scope',
    source: 'invalid_scope is reported in write-ups; address and words could not be established',
  },
  authorizeCodeChallenge: malformed('The code challenge is not one of method S256 (RFC 7636, section 4.2)'),
  authorizeResponseMode: malformed('Another response_mode than query is asked for', 'unknown'),
  authorizeMalformed: malformed('A parameter is repeated or cannot be read', 'observed'),
  authorizeExpired: malformed(
    'The request behind a consent page is unknown, answered, of another browser, or too old',
    'observed',
  ),
  authorizeAutopilot: malformed('The autopilot signs in as an account that is not active', 'inferred'),
  continueForeign: malformed('The address to go on to is none of ours'),
} as const satisfies Record<string, AuthorizationRefusal>;

defineRefusals('authorization', table);

export type AuthorizationCondition = keyof typeof table;

/** The code and words of a condition, as this world's dial has them. @param uri - what `{uri}` stands for */
export function wordsOf(
  call: Call,
  condition: AuthorizationCondition,
  uri = '',
): { error: string; error_description: string } {
  const row: AuthorizationRefusal = table[condition];
  const text = (call.world.dial(words) === 'auth0' && row.auth0) || row.description;
  return { error: row.error, error_description: text.replace('{uri}', () => uri) };
}

/** A refusal that leads to the error page (observed: `id.atlassian.com/error?error=...&error_description=...`). */
export function errorPageRefusal(
  call: Call,
  condition: AuthorizationCondition,
  reason: PrivateReason,
  uri?: string,
): Refusal {
  const old = call.world.dial(words) === 'auth0';
  const query = {
    ...wordsOf(call, condition, uri),
    ...(old ? { tracking: call.world.dice.hex('tracking', 32) } : {}),
  };
  return new Refusal(
    condition,
    redirectTo(call.addresses.of('id.atlassian.com', `/error?${queryOf(query)}`)),
    reason,
  );
}

/** A redirect by 302, as every redirect of these pages is (observed). */
export function redirectTo(location: string): Answer & { status: 302; body?: undefined } {
  return { status: 302, headers: { location } };
}

/** A query with blanks as `%20`, as the cloud writes them (observed). Members that are undefined are left out. */
export function queryOf(parameters: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(parameters)
    .flatMap(([name, value]) => (value === undefined ? [] : `${name}=${encodeURIComponent(value)}`))
    .join('&');
}
