import type { Call } from '../../world/call.ts';
import { fields, instant, mapOf } from '../../world/shape.ts';
import { defineSlice } from '../../world/slice.ts';
import type { Bearer } from '../access-token.ts';
import { forgetOldest } from '../authorization/forget.ts';
import { freshTokenBlip } from '../dials.ts';
import { facts } from '../facts.ts';
import { gatewayRefusal } from '../gateway-refusals.ts';

/** Tokens (by jti) that have had their blip, with when they were minted, in milliseconds. */
const blips = defineSlice<{ struck: Map<string, number> }>(
  'oauthBlips',
  () => ({ struck: new Map() }),
  fields<{ struck: unknown }>({ struck: mapOf(instant) }),
);

/** More than anybody mints within a second; keeps a clock that stands still from filling the memory. */
const MOST_BLIPS = 10_000;

/**
 * Guards an operation by its scopes: the classic one, or all of the granular ones (documented at each operation of the
 * Jira Cloud platform REST API). An operation without an OAuth 2.0 entry is out of reach of every 3LO token.
 *
 * @throws Refusal 401 that names no scope, as the gateway's does
 */
export function requireScope(call: Call, bearer: Bearer): void {
  const alternatives = call.operation.scopes ?? [];
  if (alternatives.some((scopes) => scopes.length === 0)) return;
  refuseFresh(call, bearer);
  const held = new Set(bearer.scopes);
  if (alternatives.some((scopes) => scopes.every((scope) => held.has(scope)))) return;
  throw gatewayRefusal('scopeMissing', {
    check: 'the token has the scopes of the operation',
    expected: alternatives.map((scopes) => scopes.join(' ')).join(', or all of: ') || 'not OAuth 2.0 at all',
    received: bearer.scopes.join(' '),
  });
}

/** Where the dial says so, the first call with a token that was minted less than a second ago fails. */
function refuseFresh({ world }: Call, { jti, issuedAt }: Bearer): void {
  if (world.dial(freshTokenBlip) !== 'first-call') return;
  const { struck } = blips.of(world);
  const horizon = world.clock.now() - facts.freshTokenBlip.value;
  if (issuedAt <= horizon || struck.has(jti)) return;
  forgetOldest(struck, (mintedAt) => mintedAt <= horizon, MOST_BLIPS);
  struck.set(jti, issuedAt);
  throw gatewayRefusal('scopeBlip', {
    check: 'the token is older than a second, or has been used before',
    received: `minted at ${new Date(issuedAt).toISOString()}`,
  });
}
