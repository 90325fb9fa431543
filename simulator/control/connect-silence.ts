import type { operations } from '../../openapi/control.gen.ts';
import { type Afterlife, reportSilence } from '../connect/silence/report-silence.ts';
import type { ControlHandler, Schemas } from './call.ts';
import { showSiteEvent, timeText } from './connect-show.ts';
import { requireWorld } from './require.ts';

export const readSilence: ControlHandler<operations['readSilence']> = (call) => ({
  status: 200,
  body: reportSilence(requireWorld(call)).map(({ event, afterlives, complete }) => ({
    event: showSiteEvent(event),
    callbacks: event.unsent,
    identities: afterlives.map(showAfterlife),
    complete,
  })),
});

function showAfterlife(afterlife: Afterlife): Schemas['DeadIdentity'] {
  const { identity, uses, retentionDays, countedFrom, heldUntil, goneBy, verdict } = afterlife;
  const { appKey, clientKey, oauthClientId, baseUrl, listing } = identity;
  return {
    ...{ appKey, clientKey, oauthClientId, baseUrl, listing, retentionDays, verdict },
    uses: uses.map(({ at, ...use }) => ({ at: timeText(at), ...use })),
    countedFrom: timeText(countedFrom),
    ...(heldUntil !== undefined && { heldUntil: timeText(heldUntil) }),
    ...(goneBy !== undefined && { goneBy: timeText(goneBy) }),
  };
}
