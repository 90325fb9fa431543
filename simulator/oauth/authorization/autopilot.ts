import type { Answer } from '../../world/answer.ts';
import { type Account, accountOf } from '../../world/directory.ts';
import { giveConsent } from '../consent.ts';
import type { App, Autopilot } from '../state.ts';
import { acceptedAddress, deniedAddress } from './answer-app.ts';
import { whyNoLogin } from './can-log-in.ts';
import { type AuthorizationRequest, type AuthorizeCall, checkRequest } from './check-request.ts';
import { isBlocked, offersOf } from './offers.ts';
import { errorPageRefusal, redirectTo } from './refusals.ts';
import { requireGrantable } from './require-grantable.ts';
import { judgeSite, siteRefusal } from './require-site.ts';

/**
 * Answers an authorization request at once, as the autopilot's account would on the pages, for scripts that have nobody
 * to click. The checks and refusals are those of the pages; no browser session is begun.
 */
export function flyAutopilot(
  call: AuthorizeCall,
  autopilot: Autopilot,
): Answer & { status: 302; body?: undefined } {
  const account = requireAutopilotAccount(call, autopilot);
  const { app, request } = checkRequest(call);
  requireGrantable(call, app, account, request);
  if (autopilot.decision === 'deny') {
    call.world.record('consent.refused', { clientId: app.clientId, accountId: account.accountId });
    return redirectTo(deniedAddress(call.world, request));
  }
  const cloudIds = chooseSites(call, autopilot, app, request, account);
  return redirectTo(
    acceptedAddress(request, giveConsent(call.world, call.jwts, { request, app, account, cloudIds })),
  );
}

function requireAutopilotAccount(call: AuthorizeCall, { accountId }: Autopilot): Account {
  const account = accountOf(call.world, accountId);
  const fault = whyNoLogin(call.world, account);
  if (account && fault === undefined) {
    call.caller.accountId = accountId;
    return account;
  }
  const check = 'the account of the autopilot is an active person';
  throw errorPageRefusal(call, 'authorizeAutopilot', { check, received: fault });
}

/** The named sites, or the first on offer that does not block the app. @throws Refusal, as the consent page would */
function chooseSites(
  call: AuthorizeCall,
  autopilot: Autopilot,
  app: App,
  request: AuthorizationRequest,
  account: Account,
): string[] {
  const { scopes } = request;
  const offers = offersOf(call.world, scopes, account);
  const open = offers.find((site) => !isBlocked(call.world, site, app, account)) ?? offers[0];
  const wanted = autopilot.sites.length > 0 ? autopilot.sites : [open?.cloudId];
  return wanted.flatMap((cloudId) => {
    const choice = judgeSite(call.world, app, scopes, account, cloudId);
    if ('condition' in choice) throw siteRefusal(call, choice, request);
    return choice.cloudIds;
  });
}
