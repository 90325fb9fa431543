import type { World } from '../../world/world.ts';
import { appsBeingInstalled, disabledApps } from '../guards/dials.ts';
import { impliedBy } from '../scopes.ts';
import type { Installation } from '../state.ts';
import { unauthorizedClientStatus } from './dials.ts';
import { assertionRefusal } from './refusals.ts';

/** Guards the app: enabled, and with ACT_AS_USER in its descriptor. @throws Refusal 400 or 401 */
export function requireImpersonator(world: World, { state, descriptor, appKey }: Installation): void {
  const dial = state === 'installing' ? appsBeingInstalled : disabledApps;
  if (state !== 'enabled' && world.dial(dial) === 'refused') {
    const reason = { check: 'the app is enabled', received: `${appKey} is ${state}` };
    throw assertionRefusal('assertionAppDisabled', reason);
  }
  if (descriptor.scopes.includes('ACT_AS_USER')) return;
  const reason = { check: 'the app has ACT_AS_USER', received: descriptor.scopes.join(' ') };
  const status = Number(world.dial(unauthorizedClientStatus));
  throw assertionRefusal('assertionNotAllowed', reason, { status });
}

/** The scopes of a token: those that are asked for, or all of the app's where none are. @throws Refusal 400 */
export function requireTokenScopes({ descriptor }: Installation, asked = ''): readonly string[] {
  const wanted = asked.split(' ').filter((scope) => scope !== '');
  if (wanted.length === 0) return descriptor.scopes;
  const own = impliedBy(descriptor.scopes);
  const foreign = wanted.filter((scope) => !own.has(scope));
  if (foreign.length === 0) return wanted;
  const value = foreign.join(' ');
  const reason = {
    check: 'each scope is one of the app, in upper case',
    expected: [...own].join(' '),
    received: value,
  };
  throw assertionRefusal('assertionScope', reason, { value });
}
