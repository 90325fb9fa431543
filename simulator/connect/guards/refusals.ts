import { defineFacts, defineRefusals, type RefusalFact } from '../../world/facts.ts';
import { type PrivateReason, Refusal } from '../../world/refusal.ts';
import type { World } from '../../world/world.ts';
import { tokenRefusals } from './dials.ts';

const PLUGIN = 'the published host plugin of atlassian-jwt, about 2016 (words; those of today are unknown)';
const CREDENTIALS = 'Your presented credentials do not provide access to this resource.';

interface TokenRefusal extends RefusalFact {
  readonly words: string;
}

const bad = (
  title: string,
  words: string,
  standing: RefusalFact['standing'] = 'observed',
  source = PLUGIN,
) => ({
  title,
  status: 401,
  words,
  standing,
  source,
});

const stranger = (title: string, standing: RefusalFact['standing'] = 'observed', source = PLUGIN) =>
  bad(title, CREDENTIALS, standing, source);

/** What a product says to the JWT of an app, or to the token by which an app acts as a person. */
const table = {
  appTokenUnparsable: {
    title: 'What an app shows as its JWT is none',
    status: 400,
    words: 'The JWT is malformed.',
    standing: 'observed',
    source: `${PLUGIN}; the words are the simulator's, they were the parser's`,
  },
  appPathUnnormalised: {
    title: 'The path of a request with a JWT is not in its normal form',
    status: 400,
    words: 'The request URI is improperly formed',
    standing: 'observed',
    source: PLUGIN,
  },
  appUnknown: stranger('The issuer of the JWT is no app that is installed at this product of the site'),
  appIssuedByClientKey: stranger(
    'The issuer of the JWT is the clientKey, where an app names its own key',
    'observed',
    'community.developer.atlassian.com/t/54123 and /t/68855',
  ),
  appTokenOfDeadInstallation: stranger(
    'The JWT is signed with the secret of an installation that is no more',
    'inferred',
  ),
  appDisabled: stranger('The app is disabled, or its installation is not over', 'inferred'),
  appTokenSignature: bad(
    'The JWT is not HS256, or not signed with the shared secret of the installation',
    'The signature of the JWT does not match.',
    'observed',
    `${PLUGIN} (the status); the words are the simulator's`,
  ),
  appTokenTimes: bad(
    'The JWT lacks iat or exp, or they are no numbers',
    'The JWT must have iat and exp.',
    'inferred',
    "the words are the simulator's",
  ),
  appTokenExpired: bad(
    'The JWT has expired, or is not valid yet (nbf)',
    'The JWT has expired.',
    'observed',
    `${PLUGIN} (the status); the words are the simulator's`,
  ),
  appTokenAudience: stranger(
    'aud names another clientKey than that of the product, where the dial connect.tokenAudience says checked',
    'unknown',
    'no public source settles it; the words are those for credentials that are no good',
  ),
  appQueryHash: bad('The query hash of the JWT is not that of the request, or is missing', ''),
  appContextToken: bad(
    'A context token, which is for the front end of an app, is sent to a product',
    '',
    'inferred',
    `${PLUGIN}: as any other query hash that does not match`,
  ),
  appScopeMissing: {
    title: 'The descriptor of the app does not ask for the scope that the operation needs',
    status: 403,
    words: 'Request not in an authorized API scope',
    standing: 'observed',
    source: PLUGIN,
  },
  userTokenOfElsewhere: stranger(
    'A token by which an app acts as a person is sent to another product or site',
    'inferred',
    "the words are the simulator's",
  ),
  userTokenExpired: stranger('A token by which an app acts as a person has expired', 'inferred'),
  userTokenOfDeadInstallation: stranger(
    'A token by which an app acts as a person comes from an installation that is no more',
    'unknown',
    'no public source settles it; see the dial connect.userTokensAfterImport',
  ),
  userTokenOfInactivePerson: stranger(
    'The person as whom the app acts is not active any more',
    'inferred',
    'as the gateway does',
  ),
} as const satisfies Record<string, TokenRefusal>;

defineRefusals('site', table);

export type SiteTokenCondition = keyof typeof table;

const guardFacts = defineFacts('site', {
  challenge: {
    title: 'How a site asks for credentials, with every 401 to the JWT of an app or to the want of one',
    value: 'JWT realm="Atlassian Connect"',
    standing: 'observed',
    source: `the published host plugin of 2016, for nobody at Connect's REST; with other 401s inferred (RFC 9110, section 15.5.2)`,
  },
});

/** How a site asks for credentials (`guardFacts.challenge`). */
export const CHALLENGE = { 'www-authenticate': guardFacts.challenge.value } as const;

/**
 * A refusal of a product, in the form that the dial says.
 *
 * @param words - where they hold what was sent
 */
export function tokenRefusal(
  world: World,
  condition: SiteTokenCondition,
  reason: PrivateReason,
  words: string = table[condition].words,
): Refusal {
  const { status } = table[condition];
  const headers = status === 401 ? CHALLENGE : {};
  if (world.dial(tokenRefusals) === 'html') {
    const body = pageOf(status);
    return new Refusal(condition, { status, body, headers, type: 'text/html;charset=UTF-8' }, reason);
  }
  return new Refusal(condition, { status, body: { message: words, 'status-code': status }, headers }, reason);
}

const NAMES: Readonly<Record<number, string>> = { 400: 'Bad Request', 401: 'Unauthorized', 403: 'Forbidden' };

function pageOf(status: number): string {
  const title = `${NAMES[status]} (${status})`;
  return `<!DOCTYPE html><html lang="en"><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`;
}
