import type { operations } from '../../../../openapi/connect.gen.ts';
import type { Call, Handler } from '../../../world/call.ts';
import type { World } from '../../../world/world.ts';
import type { Installation } from '../../state.ts';
import { clientKeyProperty, restFacts } from './facts.ts';
import { NO_STORE, restRefusal } from './refusals.ts';
import { addonOf } from './require-addon.ts';

/** GET …/properties: the keys; the reserved one is not among them (unknown). */
export const listAddonProperties: Handler<operations['listAddonProperties']> = (call) => {
  const { properties } = addonOf(call);
  const self = call.addresses.of(call.host.host, call.path.split('?', 1)[0] ?? '');
  const keys = [...properties.keys()].map((key) => ({ key, self: `${self}/${encodeURIComponent(key)}` }));
  return { status: 200, body: { keys }, headers: NO_STORE };
};

/** GET …/properties/{propertyKey}. */
export const getAddonProperty: Handler<operations['getAddonProperty']> = (call) => {
  const { propertyKey: key } = call.pathParameters;
  const installation = addonOf(call);
  const value = isReserved(call.world, key) ? installation.clientKey : requireProperty(installation, key);
  const self = call.addresses.of(call.host.host, call.path.split('?', 1)[0] ?? '');
  return { status: 200, body: { key, value, self }, headers: NO_STORE };
};

/** PUT …/properties/{propertyKey}: 201 for a new one, 200 for a change. */
export const setAddonProperty: Handler<operations['setAddonProperty']> = (call) => {
  const { propertyKey: key } = call.pathParameters;
  const { properties } = addonOf(call);
  const value: unknown = call.body;
  requireWritable(call, key);
  requireFit(properties, key, value);
  const status = properties.has(key) ? 200 : 201;
  properties.set(key, value);
  const message = status === 200 ? 'Property updated.' : 'Property created.';
  return { status, body: { 'status-code': status, message }, headers: NO_STORE };
};

/** DELETE …/properties/{propertyKey}. */
export const deleteAddonProperty: Handler<operations['deleteAddonProperty']> = (call) => {
  const { propertyKey: key } = call.pathParameters;
  const installation = addonOf(call);
  requireWritable(call, key);
  requireProperty(installation, key);
  installation.properties.delete(key);
  return { status: 204, headers: NO_STORE };
};

function requireProperty({ properties, appKey }: Installation, key: string): unknown {
  if (properties.has(key)) return properties.get(key);
  throw restRefusal('propertyUnknown', { check: `${appKey} has the property`, received: key });
}

function requireWritable({ world }: Pick<Call, 'world'>, key: string): void {
  if (isReserved(world, key))
    throw restRefusal('propertyReserved', { check: 'the property may be written', received: key });
}

function requireFit(properties: ReadonlyMap<string, unknown>, key: string, value: unknown): void {
  const { longestPropertyKey, longestPropertyValue, mostProperties } = restFacts;
  if (key.length > longestPropertyKey.value) {
    const reason = {
      check: 'the key fits',
      expected: `at most ${longestPropertyKey.value}`,
      received: String(key.length),
    };
    throw restRefusal('propertyKeyTooLong', reason);
  }
  const { length } = JSON.stringify(value);
  if (length > longestPropertyValue.value) {
    const expected = `at most ${longestPropertyValue.value} characters`;
    throw restRefusal('propertyTooLarge', { check: 'the value fits', expected, received: String(length) });
  }
  if (properties.has(key) || properties.size < mostProperties.value) return;
  throw restRefusal('propertyTooLarge', {
    check: 'there is room for another property',
    expected: `at most ${mostProperties.value}`,
    received: String(properties.size + 1),
  });
}

/** Whether a property is the one that the site itself makes up, at the world's present. */
function isReserved(world: World, key: string): boolean {
  const position = world.dial(clientKeyProperty);
  if (key !== restFacts.clientKeyProperty.value || position === 'absent') return false;
  const now = world.clock.now();
  const { clientKeyPropertyFrom: from, clientKeyPropertyUntil: until } = restFacts;
  return position === 'served' || (now >= from.value && now < until.value);
}
