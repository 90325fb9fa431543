import { createHmac } from 'node:crypto';
import type { PlainAnswer, PlainRequest } from '../stage/ask.ts';
import type { Stage } from '../stage/stage.ts';

type Json = Readonly<Record<string, unknown>>;

/** A call of a host as it reached the app under test, before anything is hidden. */
export interface HeardCall {
  readonly request: PlainRequest;
  /** `installed`, `enabled`, ... */
  readonly event: string;
  readonly signedWith: 'nothing' | 'HS256' | 'RS256';
  /** Of the JWT; empty where there is none. */
  readonly header: Json;
  readonly claims: Json;
  readonly body: Json;
  /** Of the app's answer; undefined as long as there is none. */
  status: number | undefined;
}

/** Listens to what the cloud sends to the app from now on. @returns the calls, oldest first, growing as they come */
export function overhear({ behindTheScenes }: Stage): HeardCall[] {
  const { app, network, world } = behindTheScenes;
  const heard: HeardCall[] = [];
  network.listen(world, app.baseUrl, async (request) => {
    const call = readCall(request);
    if (request.method === 'POST') heard.push(call);
    const answer = await app.ask(request, 0);
    call.status = answer.status;
    return answer;
  });
  return heard;
}

/** A call in three words: what, signed how, answered how. `installed RS256 204` */
export const inShort = ({ event, signedWith, status }: HeardCall): string =>
  `${event} ${signedWith} ${status}`;

/** The latest call of an event. */
export function latest(heard: readonly HeardCall[], event: string): HeardCall {
  const call = heard.findLast((one) => one.event === event);
  if (!call) throw new Error(`no ${event} was heard`);
  return call;
}

/** Sends something to the app as a host would, byte for byte. @returns the status of its answer */
export async function sendsToApp({ behindTheScenes }: Stage, request: PlainRequest): Promise<number> {
  const { status }: PlainAnswer = await behindTheScenes.app.ask(request, 0);
  return status;
}

/** Whether the JWT of a call is HS256 with this secret. */
export function isSignedBy(sharedSecret: string, { request }: HeardCall): boolean {
  const [head, claims, signature] = jwtOf(request).split('.');
  return createHmac('sha256', sharedSecret).update(`${head}.${claims}`).digest('base64url') === signature;
}

function readCall(request: PlainRequest): HeardCall {
  const [header = '', claims = ''] = jwtOf(request).split('.');
  const { alg } = partOf(header);
  return {
    request,
    event: new URL(request.url).pathname.split('/').at(-1) ?? '',
    signedWith: alg === 'HS256' || alg === 'RS256' ? alg : 'nothing',
    header: partOf(header),
    claims: partOf(claims),
    body: request.body === undefined ? {} : (JSON.parse(request.body) as Json),
    status: undefined,
  };
}

const jwtOf = ({ headers }: PlainRequest): string => (headers?.authorization ?? '').replace(/^JWT /, '');

/** A part of a JWT as an object; an empty one for whatever is none, as forgers send it. */
function partOf(part: string): Json {
  try {
    return Object(JSON.parse(Buffer.from(part, 'base64url').toString())) as Json;
  } catch {
    return {};
  }
}
