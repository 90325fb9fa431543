import { createQueryStringHash, encodeSymmetric, SymmetricAlgorithm } from 'atlassian-jwt';
import type { Installation } from '../stage/connect/place.ts';
import type { Person } from '../stage/person.ts';
import type { Stage } from '../stage/stage.ts';
import type { StageContext } from '../stage/stage-context.ts';
import { BY_HAND, sender, type WireAnswer } from '../stage/wire-requests.ts';

/** Whom a request by hand claims to come from. */
type Identity = Pick<Installation, 'appKey' | 'baseUrl' | 'clientKey' | 'oauthClientId' | 'sharedSecret'>;

const SERVER = 'oauth-2-authorization-server.services.atlassian.com';

/** Asks for an access token of a person, by an assertion of this identity (RFC 7523, section 2.1). */
export function asksForUserToken(
  { behindTheScenes: { now, simulator }, step }: Stage,
  { appKey, baseUrl, oauthClientId, sharedSecret }: Identity,
  person: Person,
): Promise<WireAnswer> {
  const iat = Math.floor(now() / 1000);
  const claims = {
    iss: `urn:atlassian:connect:clientid:${oauthClientId}`,
    sub: `urn:atlassian:connect:useraccountid:${person.accountId}`,
    tnt: baseUrl,
    aud: `https://${SERVER}`,
    iat,
    exp: iat + 60,
  };
  const form = {
    grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
    assertion: encodeSymmetric(claims, sharedSecret, SymmetricAlgorithm.HS256),
  };
  return step(`${appKey} asks for a token of ${person.name} by hand`, () =>
    sender(simulator).postForm(`${SERVER}/oauth2/token`, form),
  );
}

/** Comments on an issue as the app itself, with a JWT of this identity. @returns the status of the answer */
export function commentsAsApp(
  { behindTheScenes, step }: Stage,
  { appKey, baseUrl, clientKey, sharedSecret }: Identity,
  issueKey: string,
  text: string,
): Promise<number> {
  const path = pathOf(issueKey);
  const iat = Math.floor(behindTheScenes.now() / 1000);
  const qsh = createQueryStringHash({ method: 'POST', pathname: path, query: {} });
  const claims = { iss: appKey, iat, exp: iat + 180, qsh, aud: [clientKey] };
  const jwt = encodeSymmetric(claims, sharedSecret, SymmetricAlgorithm.HS256);
  return step(`${appKey} comments on ${issueKey} by hand`, () =>
    comment(behindTheScenes, baseUrl + path, `JWT ${jwt}`, text),
  );
}

/** Comments on an issue as the person for whom a token was got. @returns the status of the answer */
export function commentsAsUser(
  { behindTheScenes, step }: Stage,
  { appKey, baseUrl }: Identity,
  { body }: WireAnswer,
  issueKey: string,
  text: string,
): Promise<number> {
  const accessToken = String(Reflect.get(Object(body), 'access_token'));
  return step(`${appKey} comments on ${issueKey} as a person, by hand`, () =>
    comment(behindTheScenes, baseUrl + pathOf(issueKey), `Bearer ${accessToken}`, text),
  );
}

const pathOf = (issueKey: string): string => `/rest/api/2/issue/${issueKey}/comment`;

async function comment(
  { simulator }: StageContext,
  url: string,
  authorization: string,
  text: string,
): Promise<number> {
  const headers = {
    authorization,
    'user-agent': BY_HAND,
    'content-type': 'application/json',
    accept: 'application/json',
  };
  const { status } = await simulator.ask({
    method: 'POST',
    url,
    headers,
    body: JSON.stringify({ body: text }),
  });
  return status;
}
