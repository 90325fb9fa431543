import type { components, operations } from '../../../openapi/oauth.gen.ts';
import type { Call, Handler } from '../../world/call.ts';
import { accountOf, statusOf } from '../../world/directory.ts';
import { requireClient } from '../client-authentication.ts';
import { beginGrant } from '../consent.ts';
import { leewayAnswer, secondConsent } from '../dials.ts';
import { requireCode } from '../guards/require-code.ts';
import { type GrantType, requireGrantOfKind, requireGrantType } from '../guards/require-grant-type.ts';
import { requireNoResource } from '../guards/require-no-resource.ts';
import { requireRefreshToken } from '../guards/require-refresh-token.ts';
import { type Minting, mintTokens } from '../mint.ts';
import { tokenRefusal } from '../refusals.ts';
import { type App, type Chain, findGrant, type Grant, type IssuedCode, oauthState } from '../state.ts';

type TokenRequest = components['schemas']['TokenRequest'];
type Exchange = (call: Call, app: App, request: TokenRequest) => Minting;

/** One function a grant; each checks, changes the state, and says what to mint. */
const exchanges: Record<GrantType, Exchange> = {
  authorization_code: exchangeCode,
  refresh_token: exchangeRefreshToken,
  client_credentials: exchangeCredentials,
};

/** POST /oauth/token: the grant type first, then the client, then the grant (RFC 6749, section 3.2). */
export const exchangeToken: Handler<operations['exchangeToken']> = async (call) => {
  const request: TokenRequest = call.body ?? {};
  const grantType = requireGrantType(call, request.grant_type);
  const app = requireClient(call);
  requireGrantOfKind(call, app, grantType);
  const minting = exchanges[grantType](call, app, request);
  return { status: 200, body: await mintTokens(call, minting) };
};

function exchangeCode(call: Call, app: App, request: TokenRequest): Minting {
  const { code, grant } = requireCode(call, app, request);
  const { cloudId } = code;
  const minting = { ...newMinting(call, app, grant, code.scopes), cloudId };
  code.used = true;
  if (!code.scopes.includes('offline_access')) return minting;
  const chain = beginChain(call, grant, code, minting);
  code.chainId = chain.chainId;
  return { ...minting, chain };
}

function beginChain(call: Call, grant: Grant, code: IssuedCode, { jti, issuedAt }: Minting): Chain {
  const { chains } = oauthState(call.world);
  if (call.world.dial(secondConsent) === 'replaces-chain') {
    for (const chain of chains.values()) {
      if (chain.grantId === grant.grantId && chain.cloudId === code.cloudId) chain.ended ??= 'replaced';
    }
  }
  const chain: Chain = {
    chainId: call.world.dice.uuid('chainId'),
    grantId: grant.grantId,
    cloudId: code.cloudId,
    generation: 0,
    rotatedAt: issuedAt,
    startedAt: code.issuedAt,
    newestJti: jti,
    ended: undefined,
  };
  chains.set(chain.chainId, chain);
  return chain;
}

function exchangeRefreshToken(call: Call, app: App, request: TokenRequest): Minting {
  const { grant, chain, generation } = requireRefreshToken(call, app, request.refresh_token);
  requireNoResource(call, request.resource);
  const { cloudId } = chain;
  const minting = { ...newMinting(call, app, grant, grant.scopes), chain, cloudId };
  if (generation === 'previous' && call.world.dial(leewayAnswer) === 'same-pair') {
    return { ...minting, jti: chain.newestJti, issuedAt: chain.rotatedAt };
  }
  chain.newestJti = minting.jti;
  if (generation === 'current') {
    chain.generation += 1;
    chain.rotatedAt = minting.issuedAt;
  }
  return minting;
}

/** Service accounts have no consent; what their credential allows at present is kept as a grant like any other. */
function exchangeCredentials(call: Call, app: App): Minting {
  const account = accountOf(call.world, app.account ?? '');
  const status = account && statusOf(call.world, account);
  if (!account || status !== 'active') {
    const reason = { check: 'the service account is active', received: status ?? 'gone' };
    throw tokenRefusal(call.world, 'serviceAccountGone', reason);
  }
  const grant =
    findGrant(call.world, app.clientId, account.accountId) ?? beginGrant(call.world, app, account);
  grant.scopes = [...app.scopes];
  grant.sites = [...app.sites];
  return newMinting(call, app, grant, app.scopes);
}

function newMinting(call: Call, app: App, grant: Grant, scopes: readonly string[]): Minting {
  Object.assign(call.caller, { grantId: grant.grantId, accountId: grant.accountId });
  return { app, grant, scopes, jti: call.world.dice.uuid('jti'), issuedAt: call.world.clock.now() };
}
