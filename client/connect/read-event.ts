import { isAmong, isSafeAddress } from './addresses.ts';
import type { ConnectConfiguration } from './configuration.ts';
import type { LifecycleEvent, LifecycleEventBody, Refusal } from './messages.ts';
import { refuseBody } from './refuse.ts';

const mostCharacters = 65_536;

/** The longest value that is taken of each member; client keys are "opaque", and fit a column of 255. */
const limits = {
  key: 80,
  clientKey: 255,
  eventType: 20,
  baseUrl: 2000,
  sharedSecret: 512,
  oauthClientId: 1000,
  displayUrl: 2000,
  productType: 64,
  description: 2000,
  entitlementId: 255,
  entitlementNumber: 255,
  serviceEntitlementNumber: 255,
} as const;

type Member = keyof typeof limits;

const always: readonly Member[] = ['key', 'clientKey', 'eventType', 'baseUrl'];

/**
 * Reads the body of a lifecycle call, with nothing in it proven yet.
 *
 * @param body - its text, or the JSON in it
 * @returns what it says, or why it is none for this endpoint
 * @see https://developer.atlassian.com/cloud/jira/platform/connect-app-descriptor/ "Lifecycle HTTP request payload"
 */
export function readEvent(
  configuration: ConnectConfiguration,
  endpoint: LifecycleEvent,
  body: unknown,
): LifecycleEventBody | Refusal {
  const json = typeof body === 'string' ? parse(body) : body;
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    return refuseBody('body-unreadable', 'The body is no JSON object.');
  const needed = endpoint === 'installed' ? [...always, 'sharedSecret'] : always;
  const members: Partial<Record<Member, string>> = {};
  for (const [name, limit] of Object.entries(limits) as [Member, number][]) {
    const value: unknown = Object.hasOwn(json, name) ? Reflect.get(json, name) : undefined;
    const isNeeded = needed.includes(name);
    if ((value === undefined || value === null) && !isNeeded) continue;
    if (typeof value !== 'string' || value.length > limit || (isNeeded && value === ''))
      return refuseBody('body-malformed', `${name} is missing, or is no text of up to ${limit} characters.`);
    members[name] = value;
  }
  return judgeEvent(configuration, endpoint, members as LifecycleEventBody);
}

function judgeEvent(
  { siteHosts }: ConnectConfiguration,
  endpoint: LifecycleEvent,
  event: LifecycleEventBody,
): LifecycleEventBody | Refusal {
  if (event.eventType !== endpoint)
    return refuseBody('event-type-mismatch', `eventType is not ${endpoint}, which this address is for.`);
  if (!isSafeAddress(event.baseUrl))
    return refuseBody('base-url-unusable', 'baseUrl is neither https nor http on this machine.');
  if (siteHosts && !isAmong(siteHosts, event.baseUrl))
    return refuseBody('base-url-foreign', 'baseUrl is at no host that this app serves.');
  return event;
}

function parse(text: string): unknown {
  if (text.length > mostCharacters) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
