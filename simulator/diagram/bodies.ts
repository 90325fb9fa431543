import type { Exchange, Headers } from '../world/journal.ts';
import { countText, plural } from '../world/words.ts';
import type { Wording } from './wording.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Members of bodies that hold secrets, and how the redaction calls them. */
const SECRETS: readonly (readonly [member: string, kind: string])[] = [
  ['code', 'code'],
  ['access_token', 'access_token'],
  ['refresh_token', 'refresh_token'],
  ['id_token', 'id_token'],
  ['assertion', 'assertion'],
  ['clientKey', 'client_key'],
  ['oauthClientId', 'oauth_client_id'],
  ['sharedSecret', 'shared_secret'],
];

const LIFECYCLE = /^lifecycle/;
const LONGEST_WORD = 60;

/** What tells a request from others, beside method and path. */
export function requestDetails(exchange: Exchange, wording: Wording): string[] {
  const { request, operationId = '' } = exchange;
  const fields = fieldsOf(request.body);
  const grantType = String(fields.grant_type ?? '').replace(/^urn:.*:/, '');
  const details = [
    ...(grantType === '' ? [] : [wording.free(grantType, LONGEST_WORD)]),
    ...secretsIn(fields, wording),
    ...(Array.isArray(fields.accounts) ? [`(${plural(fields.accounts.length, 'account')})`] : []),
    ...(typeof fields.decision === 'string' ? [`(${wording.free(fields.decision, LONGEST_WORD)})`] : []),
    ...credentialsOf(request.headers, wording),
  ];
  const signed = header(request.headers, 'authorization') !== undefined;
  return LIFECYCLE.test(operationId) && !signed ? [...details, 'unsigned'] : details;
}

/** What an answer says, beside its status. */
export function answerDetails({ response, refusal }: Exchange, wording: Wording): string[] {
  if (!response) return [];
  const fields = fieldsOf(response.body);
  const failed = response.status >= 400 || refusal !== undefined;
  const wait = header(response.headers, 'retry-after');
  const page = typeof response.body === 'string' && /^\s*<(?:!doctype|html)/i.test(response.body);
  const words = failed ? [errorOf(fields)] : [page ? '(a page)' : outcomeOf(fields)];
  return [
    ...words.filter((one) => one !== '').map((one) => wording.free(one, LONGEST_WORD)),
    ...secretsIn(fields, wording),
    ...(Array.isArray(fields.accounts) ? [`(${accountWords(fields.accounts)})`] : []),
    ...(wait === undefined ? [] : [`Retry-After: ${wording.free(wait, LONGEST_WORD)}`]),
  ];
}

function secretsIn(fields: Fields, wording: Wording): string[] {
  return SECRETS.flatMap(([member, kind]) => {
    const value = fields[member];
    return typeof value === 'string' && value !== '' ? [wording.secret(kind, value)] : [];
  });
}

/** RFC 6750 and Connect's `JWT` scheme; a client's own password is not worth a word. */
function credentialsOf(headers: Headers, wording: Wording): string[] {
  const [scheme = '', credentials = ''] = (header(headers, 'authorization') ?? '').split(/ (.*)/s);
  if (credentials === '' || scheme.toLowerCase() === 'basic') return [];
  return [`with ${wording.secret(scheme.toLowerCase() === 'bearer' ? 'access_token' : 'jwt', credentials)}`];
}

/** Each of the origins has an envelope of its own, and so has the reference app. */
function errorOf(fields: Fields): string {
  const problem = fieldsOf(fields.problem);
  const candidates = [
    problem.condition ?? problem.kind,
    fields.error,
    fields.errorKey,
    first(fields.errorMessages),
    fields.message,
    fields.title,
  ];
  return candidates.find((one): one is string => typeof one === 'string' && one !== '') ?? '';
}

const outcomeOf = ({ outcome }: Fields): string => (typeof outcome === 'string' ? outcome : '');

/** The accounts of an answer by what is said of them: `2 closed, 1 updated`. */
function accountWords(accounts: readonly unknown[]): string {
  const counts = new Map<string, number>();
  for (const account of accounts) {
    const status = String(fieldsOf(account).status ?? 'accounts');
    counts.set(status, (counts.get(status) ?? 0) + 1);
  }
  return [...counts].map(([status, count]) => `${countText(count)} ${status}`).join(', ') || 'none';
}

const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : undefined);

function fieldsOf(body: unknown): Fields {
  return typeof body === 'object' && body !== null && !Array.isArray(body) ? (body as Fields) : {};
}

function header(headers: Headers, name: string): string | undefined {
  const found = Object.entries(headers).find(([spelling]) => spelling.toLowerCase() === name)?.[1];
  return Array.isArray(found) ? found[0] : found;
}
