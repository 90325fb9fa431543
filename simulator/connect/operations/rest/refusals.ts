import { defineRefusals, type RefusalFact } from '../../../world/facts.ts';
import { type PrivateReason, Refusal } from '../../../world/refusal.ts';
import { CHALLENGE } from '../../guards/refusals.ts';

const PLUGIN = 'the published host plugin of 2016 (github.com/mahmoudimus/ac)';

interface RestRefusal extends RefusalFact {
  readonly words: string;
}

const row = (
  status: number,
  title: string,
  words: string,
  standing: RefusalFact['standing'] = 'observed',
  source = PLUGIN,
) => ({ status, title, words, standing, source });

const OURS = "the words are the simulator's";

/** What Connect's REST says no to, with {0} for what was asked for. */
const table = {
  addonAnonymous: row(
    401,
    'Nobody, or a person, asks about an app',
    'Client must be authenticated to access this resource.',
    'observed',
    `${PLUGIN} (status and challenge); the words are the simulator's`,
  ),
  addonUnknown: row(
    404,
    'There is no such app, or it is another than the one that asks',
    'Add-on with key {0} was not found',
  ),
  propertiesAnonymous: row(
    401,
    'Nobody, or a person, asks for app properties',
    'Access to this resource must be authenticated as an add-on.',
  ),
  propertiesOfUnknown: row(
    404,
    'There is no such app, or it is another than the one that asks, where properties are asked for',
    'Add-on with key does not exist.',
  ),
  propertyUnknown: row(404, 'The app has no such property', 'Property with key not found.'),
  propertyInvalid: row(400, 'The value is not JSON', 'Property value must be a valid JSON object.'),
  propertyKeyTooLong: row(
    400,
    'The key of the property is too long',
    'The property key cannot be longer than 127 characters.',
    'observed',
    `${PLUGIN} (the status); ${OURS}`,
  ),
  propertyTooLarge: row(
    403,
    'The value is too large, or there are too many properties',
    'The property is too large, or there are too many.',
    'observed',
    `${PLUGIN} (the status); ${OURS}`,
  ),
  propertyReserved: row(
    403,
    'The property is one that no app may write',
    'The property is read-only.',
    'unknown',
    `that it is read-only is documented; ${OURS}`,
  ),
  licenseAnonymous: row(
    400,
    'Nobody, or a person, asks for the licence',
    'Requests to this resource must be authenticated by an add-on.',
  ),
  licenseMissing: row(
    404,
    'The app has no licence',
    'No license was found.',
    'observed',
    `${PLUGIN} (the status); ${OURS}`,
  ),
  productMissing: row(404, 'The site does not have the product', 'Not found.', 'unknown', OURS),
} as const satisfies Record<string, RestRefusal>;

defineRefusals('connectRest', table);

export type RestCondition = keyof typeof table;

/** What no answer about an app is kept by (host plugin of 2016). */
export const NO_STORE = { 'cache-control': 'no-store' } as const;

/** A refusal of Connect's REST. */
export function restRefusal(condition: RestCondition, reason: PrivateReason, value = ''): Refusal {
  const { status, words } = table[condition];
  const headers = { ...NO_STORE, ...(status === 401 && CHALLENGE) };
  const body = { 'status-code': status, message: words.replace('{0}', () => value) };
  return new Refusal(condition, { status, body, headers }, reason);
}
