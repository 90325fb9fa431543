import type { operations } from '../../../openapi/oauth.gen.ts';
import type { Handlers } from '../../world/call.ts';
import { authorize } from './authorize.ts';
import { exchangeToken } from './exchange-token.ts';
import { getAccessibleResources } from './get-accessible-resources.ts';
import { getIdentityShell } from './get-identity-shell.ts';
import { getJwks } from './get-jwks.ts';
import { getMe } from './get-me.ts';
import { getOpenidConfiguration } from './get-openid-configuration.ts';
import { getUserinfo } from './get-userinfo.ts';
import { logOut } from './log-out.ts';
import { redirectToDocumentation } from './redirect-to-documentation.ts';
import { revokeConnectedApp } from './revoke-connected-app.ts';
import { revokeToken } from './revoke-token.ts';
import { showConnectedApps } from './show-connected-apps.ts';
import { showConsent } from './show-consent.ts';
import { showError } from './show-error.ts';
import { showLogin } from './show-login.ts';
import { submitConsent } from './submit-consent.ts';
import { submitLogin } from './submit-login.ts';

/** The contents page: one file an operation of `openapi/oauth.yaml`. */
export const oauthHandlers: Handlers<operations> = {
  authorize,
  exchangeToken,
  getAccessibleResources,
  getIdentityShell,
  getJwks,
  getMe,
  getOpenidConfiguration,
  getUserinfo,
  logOut,
  redirectToDocumentation,
  revokeConnectedApp,
  revokeToken,
  showConnectedApps,
  showConsent,
  showError,
  showLogin,
  submitConsent,
  submitLogin,
};
