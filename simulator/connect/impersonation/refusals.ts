import { defineRefusals, type RefusalFact } from '../../world/facts.ts';
import { type PrivateReason, Refusal } from '../../world/refusal.ts';

interface AssertionRefusal extends RefusalFact {
  readonly error: string;
  readonly description: string;
}

const OURS = "simulator wording; the error is RFC 6749's, section 5.2";

const bad = (
  error: string,
  title: string,
  description: string,
  standing: RefusalFact['standing'] = 'unknown',
  source = OURS,
) => ({ title, status: 400, error, description, standing, source });

const grant = (title: string, description: string, standing?: RefusalFact['standing'], source?: string) =>
  bad('invalid_grant', title, description, standing, source);

/** What the authorization server for impersonation says no to, by condition. Where nobody knows its words, they are ours. */
const table = {
  assertionRequestUnreadable: bad(
    'invalid_request',
    'The body is no form, or says one thing twice',
    'The request body is malformed',
  ),
  assertionGrantMissing: bad('invalid_request', 'There is no grant_type', 'Missing parameter: grant_type'),
  assertionGrantUnsupported: bad(
    'unsupported_grant_type',
    'The grant type is not that of JWT bearer assertions',
    'Unsupported grant type',
  ),
  assertionMissing: bad('invalid_request', 'There is no assertion', 'Missing parameter: assertion'),
  assertionUnparsable: grant('The assertion is no JWT', 'The assertion is malformed'),
  assertionIssuer: grant('iss is not urn:atlassian:connect:clientid: and an id', 'Invalid iss'),
  assertionClientUnknown: grant('Nobody has the oauthClientId', 'Unknown client'),
  assertionSignature: grant(
    'The assertion is not HS256, or not signed with the shared secret of the installation',
    'Invalid signature',
  ),
  assertionClientStale: grant(
    'The oauthClientId is one that an import replaced, or its app was removed',
    'The client is no longer valid',
    'documented',
    'community.developer.atlassian.com/t/37179 (the status); error and words are unknown',
  ),
  assertionAudience: grant(
    'aud is not the server that is asked',
    'Invalid aud: {0}',
    'observed',
    'github.com/mattermost/mattermost-plugin-jira/issues/945 and /985',
  ),
  assertionTimes: grant(
    'The assertion lacks iat or exp, or they are no numbers',
    'The assertion must have iat and exp',
  ),
  assertionTooLong: grant(
    'exp is more than sixty seconds after iat',
    'Expiration timestamp too far in the future [was {0} seconds from now; please set `exp` to no more than 60 seconds after issue time]',
    'observed',
    'github.com/mattermost/mattermost-plugin-jira/issues/600',
  ),
  assertionExpired: grant('The assertion has expired', 'The assertion has expired'),
  assertionFromFuture: grant('iat is yet to come', 'Issue timestamp is in the future'),
  assertionTenant: grant('tnt is not the base address of the installation', 'Invalid tnt'),
  assertionAppDisabled: grant(
    'The app is disabled, or its installation is not over',
    'The app is not enabled',
    'inferred',
  ),
  assertionNotAllowed: bad(
    'unauthorized_client',
    'The descriptor of the app does not ask for ACT_AS_USER',
    'The authenticated client is not authorized to use this authorization grant type',
    'inferred',
    'community.developer.atlassian.com/t/29848 (the words are observed; status and cause are inferred)',
  ),
  assertionSubject: grant('sub names nobody in the form urn:atlassian:connect:useraccountid:', 'Invalid sub'),
  assertionPersonUnknown: grant('There is no such account', 'Unknown user', 'inferred'),
  assertionPersonInactive: grant(
    'The account is deactivated or closed',
    'The user is not active',
    'inferred',
  ),
  assertionPersonNotMember: grant(
    'The person may not use the site',
    'The user has no access to the product',
    'inferred',
  ),
  assertionScope: bad(
    'invalid_scope',
    'A scope is unknown, not in upper case, or none of the app',
    'Invalid scope: {0}',
    'inferred',
  ),
} as const satisfies Record<string, AssertionRefusal>;

defineRefusals('impersonation', table);

export type AssertionCondition = keyof typeof table;

/** What every answer of the token endpoint carries (RFC 6749, section 5.1). */
export const TOKEN_HEADERS = { 'cache-control': 'no-store', pragma: 'no-cache' } as const;

/** What a dial says otherwise, and what stands in the words for {0}. */
interface Told {
  readonly status?: number;
  readonly error?: string;
  readonly value?: string;
}

/** A refusal of the authorization server for impersonation (RFC 6749, section 5.2). */
export function assertionRefusal(
  condition: AssertionCondition,
  reason: PrivateReason,
  { status, error, value = '' }: Told = {},
): Refusal {
  const row: AssertionRefusal = table[condition];
  const body = { error: error ?? row.error, error_description: row.description.replace('{0}', () => value) };
  return new Refusal(condition, { status: status ?? row.status, body, headers: TOKEN_HEADERS }, reason);
}
