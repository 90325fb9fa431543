import type { Call, ContractFault } from '../../../world/call.ts';
import { connectTokenOf } from '../../../world/connect-token.ts';
import type { Refusal } from '../../../world/refusal.ts';
import { requireApp } from '../../guards/require-app.ts';
import { doorOf } from '../../guards/visit.ts';
import type { Installation } from '../../state.ts';
import { installationOf } from '../../tenants.ts';
import { type RestCondition, restRefusal } from './refusals.ts';

/** What is said to whoever is no app, and to an app that asks about another. */
interface Words {
  readonly anonymous: RestCondition;
  readonly foreign?: RestCondition;
}

const ADDON: Words = { anonymous: 'addonAnonymous', foreign: 'addonUnknown' };
const PROPERTIES: Words = { anonymous: 'propertiesAnonymous', foreign: 'propertiesOfUnknown' };
const LICENSE: Words = { anonymous: 'licenseAnonymous' };

/** By operationId, what is said there. */
const OPERATIONS: Readonly<Record<string, Words>> = {
  getAddon: ADDON,
  listAddonProperties: PROPERTIES,
  getAddonProperty: PROPERTIES,
  setAddonProperty: PROPERTIES,
  deleteAddonProperty: PROPERTIES,
  getAddonLicense: LICENSE,
};

/** Whether an operation is for an app about itself. */
export const isAboutAddon = ({ operation }: Pick<Call, 'operation'>): boolean =>
  operation.operationId in OPERATIONS;

/** Guards Connect's REST before anything of the request is looked at: the JWT of the app that it is about. @throws Refusal */
export function requireAddon(call: Call): void {
  const words = OPERATIONS[call.operation.operationId];
  if (!words) return;
  doorOf(call);
  const connectToken = connectTokenOf(call);
  if (connectToken === undefined)
    throw restRefusal(words.anonymous, { check: 'the request has the JWT of an app' });
  const { appKey, accountId } = requireApp(call, connectToken);
  Object.assign(call.caller, { clientId: appKey, accountId });
  const { appKey: asked = appKey } = call.pathParameters as { appKey?: string };
  if (asked === appKey || !words.foreign) return;
  throw restRefusal(
    words.foreign,
    { check: 'an app asks about itself', expected: appKey, received: asked },
    asked,
  );
}

/** The app that {@link requireAddon} let pass. */
export function addonOf(call: Pick<Call, 'world' | 'host' | 'path' | 'caller'>): Installation {
  const { tenant } = doorOf(call);
  const installation = tenant && installationOf(call.world, tenant, call.caller.clientId ?? '');
  if (!installation) throw new Error(`the guards let ${call.path} pass, without an app`);
  return installation;
}

/** A fault against the contract: the value of a property is not JSON, or much too large. */
export function propertyFault({ kind, where, message }: ContractFault): Refusal {
  const condition = kind === 'too-large' ? 'propertyTooLarge' : 'propertyInvalid';
  return restRefusal(condition, { check: 'the request fits the contract', received: `${where}: ${message}` });
}
