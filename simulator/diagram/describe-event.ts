import type { DomainEvent } from '../world/journal.ts';
import { CONNECT_REMARKS } from './describe-connect-event.ts';
import { at, bad, type Data, list, name, plain, type Remark, type Remarker, rest, text } from './remark.ts';
import type { Wording } from './wording.ts';

const AUTH = { host: 'auth.atlassian.com' };
const ACCOUNT = { host: 'id.atlassian.com' };
const GATEWAY = { host: 'api.atlassian.com' };

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
  ...CONNECT_REMARKS,
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
