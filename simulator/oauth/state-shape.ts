import {
  count,
  fields,
  flag,
  handle,
  instant,
  listOf,
  mapOf,
  oneOf,
  optional,
  text,
} from '../world/shape.ts';
import type { App, Autopilot, Chain, Grant, IssuedCode, OAuthState, Transaction } from './state.ts';

const app = fields<App>({
  clientId: text,
  handle,
  kind: oneOf('3lo', 'service-account'),
  clientSecret: text,
  name: text,
  owner: text,
  callbackUrls: listOf(text),
  scopes: listOf(text),
  accessType: oneOf('account-level', 'resource-level'),
  sharing: oneOf('sharing', 'not-sharing'),
  sharingSwitch: oneOf('available', 'unavailable'),
  reviewed: flag,
  publicClient: flag,
  vendorName: text,
  account: optional(text),
  sites: listOf(text),
});

const grant = fields<Grant>({
  grantId: text,
  clientId: text,
  accountId: text,
  scopes: listOf(text),
  sites: listOf(text),
  password: count,
  createdAt: instant,
  consentedAt: instant,
  revokedAt: optional(instant),
});

const chain = fields<Chain>({
  chainId: text,
  grantId: text,
  cloudId: optional(text),
  generation: count,
  rotatedAt: instant,
  startedAt: instant,
  newestJti: text,
  ended: optional(oneOf('reuse-detected', 'code-replayed', 'replaced', 'revoked-at-endpoint', 'uninstalled')),
});

const code = fields<IssuedCode>({
  grantId: text,
  clientId: text,
  redirectUri: text,
  scopes: listOf(text),
  cloudId: optional(text),
  codeChallenge: optional(text),
  resource: optional(text),
  issuedAt: instant,
  chainId: optional(text),
  used: flag,
});

const transaction = fields<Transaction>({
  clientId: text,
  redirectUri: text,
  scopes: listOf(text),
  state: optional(text),
  codeChallenge: optional(text),
  resource: optional(text),
  startedAt: instant,
  sessionId: text,
});

/** What of this room a snapshot must hold to be restored. */
export const oauthShape = fields<OAuthState>({
  apps: mapOf(app),
  grants: mapOf(grant),
  chains: mapOf(chain),
  codes: mapOf(code),
  transactions: mapOf(transaction),
  sessions: mapOf(fields<{ accountId: string; startedAt: number }>({ accountId: text, startedAt: instant })),
  uninstalled: mapOf(listOf(text)),
  autopilot: optional(
    fields<Autopilot>({ accountId: text, sites: listOf(text), decision: oneOf('accept', 'deny') }),
  ),
});
