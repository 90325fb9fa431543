import type { operations } from '../../../openapi/oauth.gen.ts';
import type { Handlers } from '../../world/call.ts';
import { exchangeToken } from './exchange-token.ts';
import { getJwks } from './get-jwks.ts';
import { getOpenidConfiguration } from './get-openid-configuration.ts';
import { revokeToken } from './revoke-token.ts';

/** The contents page: one file an operation of `openapi/oauth.yaml`. */
export const oauthHandlers: Partial<Handlers<operations>> = {
  exchangeToken,
  getJwks,
  getOpenidConfiguration,
  revokeToken,
};
