import type { Call } from '../../world/call.ts';
import { tokenRefusal } from '../refusals.ts';

/**
 * RFC 8707 is for other clients than 3LO apps, which must not send a resource, at whatever step.
 *
 * @throws Refusal `resourceUnexpected`
 */
export function requireNoResource(call: Call, resource: string | undefined): void {
  if (resource === undefined) return;
  throw tokenRefusal(call.world, 'resourceUnexpected', {
    check: 'no resource is bound into the code or sent to the token endpoint',
    expected: 'none',
    received: resource,
  });
}
