import type { ContractFault } from '../../world/call.ts';
import { defineRefusals, type RefusalFact } from '../../world/facts.ts';
import { type PrivateReason, Refusal } from '../../world/refusal.ts';

const OWN_WORDS = "the words are the simulation's";

const unknown = (status: number, title: string, words: string) =>
  ({
    title,
    status,
    words,
    standing: 'unknown',
    source: `no public source settles it; ${OWN_WORDS}`,
  }) as const;

const observed = (status: number, title: string, words: string, source: string) =>
  ({ title, status, words, standing: 'observed', source: `${source}; ${OWN_WORDS}` }) as const;

/** What UPM says no to. */
const table = {
  upmUnauthenticated: {
    title: 'UPM is asked without Basic authentication by an admin of the site',
    status: 401,
    words: 'Client must be authenticated as an admin to access this resource.',
    standing: 'inferred',
    source: `RFC 9110, section 11.6.1; that other statuses than 2xx end it is seen in atlassian-connect-express; ${OWN_WORDS}`,
  },
  upmProductMissing: unknown(
    404,
    'UPM of a product that the site does not have',
    'There is no such product.',
  ),
  upmTokenMissing: unknown(403, 'An install without an upm-token', 'The token is missing.'),
  upmTokenInvalid: unknown(
    403,
    'An upm-token that was used already, or that another person or product was given',
    'The token is not valid.',
  ),
  upmPluginUriMissing: unknown(400, 'An install without pluginUri', 'pluginUri is missing.'),
  upmPluginMissing: observed(
    404,
    'There is no such app, or its key lacks the ending -key',
    'There is no such app.',
    'atlassian-connect-express 11.5.3',
  ),
  upmTaskMissing: unknown(404, 'There is no such task', 'There is no such task.'),
  upmEnabledMissing: unknown(400, 'The change of an app says neither true nor false', 'enabled is missing.'),
  upmLicenseTokenMalformed: unknown(
    400,
    'A private licence token is empty, or its state is none of those that there are',
    'The token is malformed.',
  ),
  upmLicenseTokenForeign: {
    title: 'A private licence token is for another app or site, or the app has fifty',
    status: 400,
    words: '',
    standing: 'unknown',
    source: `developer.atlassian.com, listing private apps (the limits are documented, the answer is not); ${OWN_WORDS}`,
  },
  upmLicenseTokenNone: unknown(404, 'There is no private licence token to be removed', 'There is no token.'),
  upmBodyMalformed: unknown(400, 'A body is not what its operation takes', 'The body is malformed.'),
  upmMediaType: unknown(415, 'A body of a media type that UPM does not take', 'Unsupported Media Type.'),
} as const satisfies Record<string, RefusalFact & { readonly words: string }>;

defineRefusals('upm', table);

export type UpmCondition = keyof typeof table;

/** RFC 9110, section 11.6.1: a 401 says how to authenticate. */
const CHALLENGE = { 'www-authenticate': 'Basic realm="Atlassian"' };

/** A refusal of UPM. @param words - where they hold what was sent */
export function upmRefusal(condition: UpmCondition, reason: PrivateReason, words?: string): Refusal {
  const { status, words: usual } = table[condition];
  const headers: Record<string, string> = status === 401 ? CHALLENGE : {};
  const body = { 'status-code': status, message: words ?? usual };
  return new Refusal(condition, { status, body, headers }, reason);
}

/** A fault against the contract, in UPM's words. */
export function upmFault({ kind, where, message }: ContractFault): Refusal {
  const reason = { check: 'the request fits the contract', received: `${where}: ${message}` };
  return upmRefusal(kind === 'media-type' ? 'upmMediaType' : 'upmBodyMalformed', reason);
}
