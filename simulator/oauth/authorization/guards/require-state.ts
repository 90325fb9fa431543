import { missingState } from '../../dials.ts';
import type { AuthorizeCall } from '../check-request.ts';
import { errorPageRefusal } from '../refusals.ts';

/** There is a state (documented as required); whether its absence is refused is a dial. @throws Refusal */
export function requireState(call: AuthorizeCall): void {
  if (call.query.state || call.world.dial(missingState) === 'accepted') return;
  throw errorPageRefusal(call, 'authorizeStateMissing', { check: 'state is there', received: 'none' });
}
