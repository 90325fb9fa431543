import type { Call } from '../../world/call.ts';
import { hostOf } from '../../world/origins.ts';
import { pageRefusal } from './page-refusals.ts';
import { errorPageRefusal } from './refusals.ts';

/** A form came from a page of ours: browsers say in `Origin` who sent it (RFC 6454, section 7). @throws Refusal */
export function requireOwnOrigin(call: Call): void {
  const { origin } = call.headers;
  const expected = new URL(call.addresses.of(call.host.host, '/')).origin;
  if (origin === undefined || origin === expected) return;
  const reason = { check: 'Origin is that of the page', expected, received: String(origin) };
  throw pageRefusal('formOfOtherOrigin', reason);
}

/**
 * Where to go on to: an address on one of our hosts, made anew in the way in which we were asked.
 *
 * @param address - as it stands in `continue`; undefined and empty mean the connected apps
 * @throws Refusal when it leads elsewhere, so that nobody is sent on to a stranger
 */
export function requireOwnAddress(call: Call, address: string | undefined): string {
  const profile = call.addresses.of('id.atlassian.com', '/manage-profile/apps');
  if (!address) return profile;
  // Through URL, which leaves no character that a header may not have.
  const target = URL.canParse(address) ? call.addresses.parse(new URL(address).href) : undefined;
  if (target && hostOf(target.host)) return call.addresses.of(target.host, target.path);
  const reason = { check: 'continue leads to a host of this simulation', received: address };
  throw errorPageRefusal(call, 'continueForeign', reason);
}
