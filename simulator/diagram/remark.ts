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

export type Data = Readonly<Record<string, unknown>>;
/** Words for an event; undefined where it is not worth any. */
export type Remarker = (data: Data, wording: Wording) => Remark | undefined;

export const plain = (text: string, place?: Place): Remark => ({ text, place, tone: 'plain' });
export const bad = (text: string, place?: Place): Remark => ({ text, place, tone: 'bad' });

/** A remark at the site that an event is about. */
export function at(data: Data, wording: Wording, text: string, tone: Tone = 'plain'): Remark {
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

/** Whatever an event says that is not said elsewhere, member by member. */
export function rest(data: Data, wording: Wording): string {
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

export const text = (value: unknown): string => (typeof value === 'string' ? value : '');
export const list = (value: unknown): string => (Array.isArray(value) ? value.join(', ') : '');
export const name = (value: unknown, wording: Wording): string =>
  typeof value === 'string' ? wording.free(wording.name(value), 40) : 'somebody';
