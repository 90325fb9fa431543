import type { Exchange } from '../world/journal.ts';
import { labelText } from '../world/words.ts';
import { pathAndQuery, plainAddress } from './addresses.ts';
import { answerDetails, requestDetails } from './bodies.ts';
import type { Tone } from './diagram.ts';
import type { SeenSignature } from './read-signatures.ts';
import type { Wording } from './wording.ts';

/** How a request, or an answer, is drawn. */
export interface Described {
  readonly label: string;
  readonly reasons: readonly string[];
  readonly tone: Tone;
  readonly arrives: boolean;
}

const LONGEST_PATH = 76;
const LONGEST_REASON = 300;

/** Method, path, and the parts of query, credentials and body that tell requests apart. */
export function describeRequest(exchange: Exchange, wording: Wording, signature?: SeenSignature): Described {
  const { method, url } = exchange.request;
  const details = [
    ...queryDetails(url, wording),
    ...requestDetails(exchange, wording),
    ...signatureDetails(signature, wording),
  ];
  const never = exchange.fault?.kind === 'reset' || NEVER.has(exchange.failure?.kind ?? '');
  const failure =
    exchange.failure && !exchange.fault ? `${exchange.failure.kind}: ${exchange.failure.detail}` : '';
  return {
    label: [method, shortPath(url, wording), ...details].join(' '),
    reasons: never
      ? [struckBy(exchange), wording.free(failure, LONGEST_REASON)].filter((one) => one !== '')
      : [],
    tone: never ? 'fault' : 'plain',
    arrives: !never,
  };
}

/** `(HS256 by K1, from T2)`: with which secret a JWT was signed, and in whose name. */
function signatureDetails(signature: SeenSignature | undefined, wording: Wording): string[] {
  if (!signature) return [];
  const { algorithm, issuer, key } = signature;
  const id = issuer.replace(/^urn:atlassian:connect:clientid:/, '');
  const by = key === undefined ? '' : ` by ${wording.within(key)}`;
  return [`(${wording.free(algorithm, 20)}${by}, from ${wording.free(wording.name(id), 40)})`];
}

/** Failures of our own requests in which nobody was reached. */
const NEVER: ReadonlySet<string> = new Set(['unknown-host', 'tls', 'refused', 'not-allowed']);

/** @returns undefined where nothing could be answered, since the request never arrived */
export function describeAnswer(exchange: Exchange, wording: Wording): Described | undefined {
  const { response, fault, failure, finishedSeq } = exchange;
  if (!describeRequest(exchange, wording).arrives || finishedSeq === undefined) return undefined;
  const arrives = response !== undefined && fault?.answered !== false;
  const words = response ? [String(response.status), ...answerDetails(exchange, wording)] : ['no answer'];
  const label = arrives
    ? words.join(' ')
    : response
      ? `${words.join(' ')}: lost on its way`
      : words.join(' ');
  const why = failure && !arrives ? wording.free(`${failure.kind}: ${failure.detail}`, LONGEST_REASON) : '';
  return {
    label: label + redirectOf(exchange, wording),
    reasons: [reasonOf(exchange, wording), struckBy(exchange), why].filter((one) => one !== ''),
    tone: toneOf(exchange, arrives),
    arrives,
  };
}

function toneOf({ response, refusal, fault }: Exchange, arrives: boolean): Tone {
  if (refusal || (arrives && response && response.status >= 400 && !fault)) return 'bad';
  if (!arrives || fault) return fault?.kind === 'hold' || fault?.kind === 'delay' ? 'plain' : 'fault';
  return 'plain';
}

/** The precise reason, which only the journal has. */
function reasonOf({ refusal }: Exchange, wording: Wording): string {
  if (!refusal) return '';
  const { condition, check, expected, received } = refusal;
  const compared = [expected && `expected ${expected}`, received && `received ${received}`].filter(Boolean);
  return wording.free([`${condition}: it must hold that ${check}`, ...compared].join('; '), LONGEST_REASON);
}

const FAULT_WORDS: Readonly<Record<string, string>> = {
  answer: 'this answer is scripted',
  delay: 'delayed, by script',
  'lose-answer': 'the answer is lost, by script; what was asked for is done',
  'cut-body': 'the body is cut short, by script',
  'garble-body': 'the body is garbled, by script',
  reset: 'the connection is reset, by script; nothing is done',
  hold: 'held back, by script',
};

const struckBy = ({ fault }: Exchange): string =>
  fault ? `Fault: ${FAULT_WORDS[fault.kind] ?? `${fault.kind}, by script`}` : '';

function redirectOf({ response }: Exchange, wording: Wording): string {
  const location = response?.headers.location ?? response?.headers.Location;
  if (typeof location !== 'string') return '';
  const target = plainAddress(location);
  return ` to ${[shortPath(target, wording), ...queryDetails(target, wording)].join(' ')}`;
}

function shortPath(url: string, wording: Wording): string {
  const { path } = pathAndQuery(url);
  return labelText(wording.within(path), LONGEST_PATH);
}

/** Parts of a query that a reader needs, with secrets by their names. */
function queryDetails(url: string, wording: Wording): string[] {
  const { query } = pathAndQuery(url);
  return [...query].flatMap(([name, value]) => {
    if (SECRETS.has(name)) return [`${name}=${wording.secret(name, value)}`];
    return PLAIN.has(name) ? [`${name}=${wording.free(value, 40)}`] : [];
  });
}

const SECRETS: ReadonlySet<string> = new Set(['code', 'state', 'jwt']);
const PLAIN: ReadonlySet<string> = new Set(['error', 'startAt', 'user_key', 'accountId']);
