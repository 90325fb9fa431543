import type { DomainEvent } from '../world/journal.ts';
import { siteHost } from '../world/origins.ts';
import { durationText } from '../world/words.ts';
import type { Tone } from './diagram.ts';
import type { Wording } from './wording.ts';

/** Whose lane a remark belongs to: a host, the app, or nobody's. */
export type Place = { readonly host: string } | 'app' | undefined;

export interface Remark {
  readonly text: string;
  readonly tone: Tone;
  readonly place: Place;
}

type Data = Readonly<Record<string, unknown>>;
type Remarker = (data: Data, wording: Wording) => Remark | undefined;

const AUTH = { host: 'auth.atlassian.com' };
const ACCOUNT = { host: 'id.atlassian.com' };
const GATEWAY = { host: 'api.atlassian.com' };

const plain = (text: string, place?: Place): Remark => ({ text, place, tone: 'plain' });
const bad = (text: string, place?: Place): Remark => ({ text, place, tone: 'bad' });

/** What matters of the events that rooms record; those that have arrows of their own are left out. */
const REMARKS: Readonly<Record<string, Remarker>> = {
  'app.asked': () => undefined,
  'app.answered': () => undefined,
  'app.holds': () => undefined,
  'app.holds-no-more': () => undefined,
  'clock.advanced': () => undefined,
  'account.signed-in': () => undefined,
  'fault.scripted': () => undefined,
  'grant.consented': (data, wording) =>
    plain(`Grant of ${name(data.accountId, wording)}: ${list(data.scopes)}`, AUTH),
  'grant.revoked': (data, wording) =>
    bad(`The grant of ${name(data.accountId, wording)} is revoked, by ${text(data.by)}`, AUTH),
  'consent.refused': (data, wording) => bad(`${name(data.accountId, wording)} does not consent`, AUTH),
  'oauth.reuse-detected': () => bad('A used refresh token comes back: its whole family is revoked', AUTH),
  'account.changed': (data, wording) =>
    plain(`${name(data.accountId, wording)} changes: ${rest(data, wording)}`, ACCOUNT),
  'account.closed': (data, wording) =>
    bad(`The account of ${name(data.accountId, wording)} is closed`, ACCOUNT),
  'account.closure-requested': (data, wording) =>
    plain(`${name(data.accountId, wording)} asks to close the account`, ACCOUNT),
  'account.reopened': (data, wording) => plain(`${name(data.accountId, wording)} keeps the account`, ACCOUNT),
  'account.password-changed': (data, wording) =>
    plain(
      `${name(data.accountId, wording)} changes the password${data.restored === true ? ' back' : ''}`,
      ACCOUNT,
    ),
  'app.killed': () => bad('The app is killed', 'app'),
  'app.searched': searched,
  'app.tenants': ({ tenants }) => plain(`The app lists its installations: ${statesOf(tenants)}`, 'app'),
  'app.notes': ({ notes }, wording) =>
    plain(`The app's page shows: ${wording.free(list(notes), 120) || 'nothing kept'}`, 'app'),
  'comment.created': (data, wording) => plain(`A comment by ${name(data.accountId, wording)}`, GATEWAY),
  'privacy.anomaly': (data, wording) => bad(`Noted: ${rest(data, wording)}`, GATEWAY),
  'connect.enabled': () => undefined,
  'connect.disabled': () => undefined,
  'connect.page-shown': () => undefined,
  'connect.installed': (data, wording) => at(data, wording, `Installed: ${rest(data, wording)}`),
  'connect.install-failed': (data, wording) =>
    at(data, wording, `Not installed: ${rest(data, wording)}`, 'bad'),
  'connect.tenant-imported': (data, wording) =>
    at(data, wording, `Imported, and no app is told: ${rest(data, wording)}`, 'bad'),
  'connect.identity-died': (data, wording) =>
    at(data, wording, `Dead from now on: ${rest(data, wording)}`, 'bad'),
  'connect.dead-identity-used': (data, wording) =>
    at(data, wording, `A dead identity is used: ${rest(data, wording)}`, 'bad'),
  'connect.follow-up-sent': (data, wording) =>
    at(data, wording, `Follow-up, signed with the secret of before: ${rest(data, wording)}`),
  'connect.forged': (data, wording) =>
    at(data, wording, `The simulator plays a host that is wrong in one way: ${rest(data, wording)}`, 'fault'),
  'fauxlassian.bug': (data, wording) => bad(`The simulator failed: ${wording.free(text(data.message), 200)}`),
};

/** The script was told which step it is at. */
export const STEP = 'scenario.step';

/** What to say of an event; undefined when it is not worth a word. */
export function describeEvent({ type, data }: DomainEvent, wording: Wording): Remark | undefined {
  const remarker = Object.hasOwn(REMARKS, type) ? REMARKS[type] : undefined;
  return (remarker ?? ((given, words) => anyEvent(type, given, words)))(data, wording);
}

function searched({ accountId, places, toldAt }: Data, wording: Wording): Remark {
  const found = Array.isArray(places) ? places.filter((one) => Number(Object(one).found) > 0) : [];
  const who = name(accountId, wording);
  const closed = typeof toldAt === 'number' ? ', whose account is closed' : '';
  if (found.length === 0)
    return { text: `The app is searched: no trace of ${who}`, tone: 'good', place: 'app' };
  const where = found.map((one) => text(Object(one).place)).join(', ');
  return plain(`The app is searched for ${who}${closed}: found in ${wording.free(where, 120)}`, 'app');
}

/** `1 active, 2 detached`. */
function statesOf(tenants: unknown): string {
  const counts = new Map<string, number>();
  for (const tenant of Array.isArray(tenants) ? tenants : []) {
    const state = text(Object(tenant).state);
    counts.set(state, (counts.get(state) ?? 0) + 1);
  }
  return [...counts].map(([state, count]) => `${count} ${state}`).join(', ') || 'none';
}

/** Any other event, by its own name: `connect.identity-died` reads `Connect: identity died`. */
function anyEvent(type: string, data: Data, wording: Wording): Remark {
  const [room = '', what = ''] = type.split(/\.(.*)/s);
  const words = `${room.slice(0, 1).toUpperCase()}${room.slice(1)} ${what.replaceAll('-', ' ')}`;
  const details = rest(data, wording);
  const text = wording.free(details === '' ? words : `${words}: ${details}`, 240);
  return at(data, wording, text, /died|fail|deleted|uninstalled/.test(what) ? 'bad' : 'plain');
}

/** A remark at the site that an event is about. */
function at(data: Data, wording: Wording, text: string, tone: Tone = 'plain'): Remark {
  const host = siteOf(data, wording);
  return { text, tone, place: host === undefined ? undefined : { host } };
}

/** The host of the site that an event names, by its address or by its cloud id. */
export function siteOf({ baseUrl, host, cloudId }: Data, wording: Wording): string | undefined {
  if (typeof host === 'string') return host;
  if (typeof baseUrl === 'string' && URL.canParse(baseUrl)) return new URL(baseUrl).host;
  const handle = typeof cloudId === 'string' ? wording.known(cloudId) : undefined;
  return handle === undefined ? undefined : siteHost(handle);
}

const SECRET = /secret|token|assertion|password|jwt|cookie|authorization/i;
/** Numbers of the journal, and ids that nobody follows. */
const LEFT_OUT =
  /^(?:exchange|exchanges|refused|cloudId|baseUrl|appKey|grantIds?|transaction|chainId|faultId|at)$/;

function rest(data: Data, wording: Wording): string {
  return Object.entries(data)
    .filter(
      ([key, value]) => key !== 'accountId' && !LEFT_OUT.test(key) && !SECRET.test(key) && isPlain(value),
    )
    .map(([key, value]) => `${key} ${wording.free(valueText(key, value, wording), 60)}`)
    .join(', ');
}

const isPlain = (value: unknown): boolean =>
  ['string', 'number', 'boolean'].includes(typeof value) ||
  (Array.isArray(value) && value.every((one) => typeof one === 'string'));

function valueText(key: string, value: unknown, wording: Wording): string {
  if (typeof value === 'string' && /^clientKey/.test(key)) return wording.secret('client_key', value);
  if (typeof value === 'string' && key === 'oauthClientId') return wording.secret('oauth_client_id', value);
  if (typeof value === 'string') return /(?:id|key)$/i.test(key) ? wording.name(value) : value;
  if (typeof value === 'number') return numberText(key, value);
  return Array.isArray(value) ? list(value) : String(value);
}

/** Moments and durations are in milliseconds. */
function numberText(key: string, value: number): string {
  if (/At$/.test(key) && value > 1e11) return new Date(value).toISOString().slice(0, 16).replace('T', ' ');
  return /milliseconds|lateness|lateBy|earlyBy/i.test(key) ? durationText(value) : String(value);
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const list = (value: unknown): string => (Array.isArray(value) ? value.join(', ') : '');
const name = (value: unknown, wording: Wording): string =>
  typeof value === 'string' ? wording.free(wording.name(value), 40) : 'somebody';
