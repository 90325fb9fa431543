import type { components } from '../../openapi/oauth.gen.ts';
import type { ClientContext, TokenSet } from '../context.ts';
import { type Answer, readAnswer, textMember } from './answer.ts';
import { classifyTokenAnswer } from './classify-token-answer.ts';
import { askedToWait, ClientProblem } from './problem.ts';

type TokenRequest = components['schemas']['TokenRequest'];

/** What one grant adds to a token request. */
export type GrantParameters =
  | { grant_type: 'authorization_code'; code: string; redirect_uri: string; code_verifier?: string }
  | { grant_type: 'refresh_token'; refresh_token: string };

/**
 * One request to the token endpoint, with the documented JSON body.
 *
 * @throws ClientProblem of the kind that {@link classifyTokenAnswer} found
 * @see https://developer.atlassian.com/cloud/jira/platform/oauth-2-3lo-apps/ and RFC 6749 sections 4.1.3 and 6
 */
export async function requestTokens(context: ClientContext, parameters: GrantParameters): Promise<TokenSet> {
  const { configuration, environment, quiet } = context;
  const place = configuration.addresses.token;
  const quietUntil = quiet.until(place, environment.now());
  if (quietUntil !== undefined) throw askedToWait(quietUntil);
  const answer = await send(context, {
    ...parameters,
    client_id: configuration.clientId,
    ...(configuration.clientSecret === undefined ? {} : { client_secret: configuration.clientSecret }),
  });
  const tokens = tokensOf(answer);
  if (tokens !== undefined) return tokens;
  const facts = classifyTokenAnswer(answer, parameters.grant_type, environment.now());
  if (facts.retryAt !== undefined) quiet.keep(place, facts.retryAt);
  throw new ClientProblem(facts);
}

async function send(context: ClientContext, body: TokenRequest): Promise<Answer> {
  try {
    const response = await context.environment.fetch(context.configuration.addresses.token, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(body),
      redirect: 'error',
    });
    return await readAnswer(response);
  } catch (cause) {
    throw new ClientProblem({
      kind: 'retry-later',
      condition: 'no-answer',
      message: 'The token endpoint gave no answer.',
      mayHaveTakenEffect: true,
      cause,
    });
  }
}

/** @returns the tokens of a success (RFC 6749 section 5.1), or undefined when a part of it that we need is missing. */
function tokensOf(answer: Answer): TokenSet | undefined {
  const accessToken = textMember(answer.json, 'access_token');
  if (answer.status !== 200 || !accessToken) return undefined;
  const expiresIn: unknown = Reflect.get(Object(answer.json), 'expires_in');
  if (typeof expiresIn !== 'number' || !Number.isFinite(expiresIn) || expiresIn <= 0) return undefined;
  const scopes = (textMember(answer.json, 'scope') ?? '').split(' ').filter((scope) => scope !== '');
  const refreshToken = textMember(answer.json, 'refresh_token') || undefined;
  return { accessToken, refreshToken, lifetime: expiresIn * 1000, scopes };
}
