import type { operations } from '../../openapi/control.gen.ts';
import { type Autopilot, oauthState } from '../oauth/state.ts';
import type { ControlHandler, Schemas } from './call.ts';
import { ControlRefusal, conflict } from './control-refusal.ts';
import { cloudIdsOf, requireAccount, requireWorld } from './require.ts';

export const readAutopilot: ControlHandler<operations['readAutopilot']> = (call) => {
  const { autopilot } = oauthState(requireWorld(call));
  if (autopilot) return { status: 200, body: showAutopilot(autopilot) };
  throw new ControlRefusal(404, 'autopilotOff', {
    where: '',
    message: 'there is no autopilot; PUT one to let /authorize answer at once',
  });
};

export const setAutopilot: ControlHandler<operations['setAutopilot']> = (call) => {
  const world = requireWorld(call);
  const account = requireAccount(world, call.body.account, '/account');
  if (account.service) {
    throw conflict(
      'serviceAccount',
      '/account',
      `"${account.handle}" is a service account: nobody signs in to it`,
    );
  }
  const sites = cloudIdsOf(world, call.body.sites ?? [], '/sites');
  const autopilot: Autopilot = { accountId: account.accountId, sites, decision: call.body.decision };
  oauthState(world).autopilot = autopilot;
  world.record('autopilot.set', { ...autopilot });
  return { status: 200, body: showAutopilot(autopilot) };
};

export const clearAutopilot: ControlHandler<operations['clearAutopilot']> = (call) => {
  const world = requireWorld(call);
  oauthState(world).autopilot = undefined;
  world.record('autopilot.cleared');
  return { status: 204 };
};

function showAutopilot({ accountId, sites, decision }: Autopilot): Schemas['Autopilot'] {
  return { account: accountId, ...(sites.length > 0 && { sites }), decision };
}
