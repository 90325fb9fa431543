import type { operations } from '../../../openapi/oauth.gen.ts';
import type { Handler } from '../../world/call.ts';

const AUTH = 'auth.atlassian.com';

/**
 * GET /.well-known/openid-configuration (OpenID Connect Discovery, section 3): a document left over from Auth0, which
 * advertises more than there is. Addresses fit the way in which it was asked for; all else is verbatim.
 */
export const getOpenidConfiguration: Handler<operations['getOpenidConfiguration']> = ({ addresses }) => ({
  status: 200,
  body: {
    issuer: addresses.of(AUTH, ''),
    authorization_endpoint: addresses.of(AUTH, '/authorize'),
    token_endpoint: addresses.of(AUTH, '/oauth/token'),
    device_authorization_endpoint: addresses.of(AUTH, '/oauth/device/code'),
    userinfo_endpoint: addresses.of(AUTH, '/userinfo'),
    mfa_challenge_endpoint: addresses.of(AUTH, '/mfa/challenge'),
    jwks_uri: addresses.of(AUTH, '/.well-known/jwks.json'),
    registration_endpoint: addresses.of(AUTH, '/oidc/register'),
    revocation_endpoint: addresses.of(AUTH, '/oauth/revoke'),
    ...VERBATIM,
  },
});

const words = (text: string): string[] => text.split(' ');

const VERBATIM = {
  scopes_supported: words(
    'openid profile offline_access name given_name family_name nickname email email_verified picture created_at identities phone address',
  ),
  response_types_supported: [
    'code',
    'token',
    'id_token',
    'code token',
    'code id_token',
    'token id_token',
    'code token id_token',
  ],
  code_challenge_methods_supported: ['S256'],
  response_modes_supported: ['query', 'fragment', 'form_post'],
  subject_types_supported: ['public'],
  id_token_signing_alg_values_supported: ['HS256', 'RS256'],
  token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
  claims_supported: words(
    'aud auth_time created_at email email_verified exp family_name given_name iat identities iss name nickname phone_number picture sub',
  ),
  request_uri_parameter_supported: false,
  request_parameter_supported: false,
};
