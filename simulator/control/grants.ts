import type { operations } from '../../openapi/control.gen.ts';
import { revokeGrant as endGrant } from '../oauth/consent.ts';
import { type Grant, oauthState } from '../oauth/state.ts';
import type { ControlHandler, Schemas } from './call.ts';
import { unknown } from './control-refusal.ts';
import { requireAccount, requireApp, requireWorld } from './require.ts';

export const listGrants: ControlHandler<operations['listGrants']> = (call) => {
  const world = requireWorld(call);
  const { clientId: app, accountId: account } = call.query;
  const clientId = app === undefined ? undefined : requireApp(world, app).clientId;
  const accountId = account === undefined ? undefined : requireAccount(world, account).accountId;
  const asked = [...oauthState(world).grants.values()].filter(
    (grant) =>
      (clientId === undefined || grant.clientId === clientId) &&
      (accountId === undefined || grant.accountId === accountId),
  );
  return { status: 200, body: asked.map(showGrant) };
};

export const revokeGrant: ControlHandler<operations['revokeGrant']> = (call) => {
  const world = requireWorld(call);
  const { grants } = oauthState(world);
  const { grantId } = call.pathParameters;
  const grant = grants.get(grantId);
  if (!grant) throw unknown('grant', grantId, 'grantId', grants.keys());
  endGrant(world, grant, 'person');
  return { status: 204 };
};

function showGrant(grant: Grant): Schemas['Grant'] {
  return {
    grantId: grant.grantId,
    clientId: grant.clientId,
    accountId: grant.accountId,
    scopes: grant.scopes,
    cloudIds: grant.sites,
    status: grant.revokedAt === undefined ? 'active' : 'revoked',
    grantedAt: new Date(grant.consentedAt).toISOString(),
  };
}
