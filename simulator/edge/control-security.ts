import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { ControlRefusal } from '../control/control-refusal.ts';
import { mediaTypeOf } from './bodies.ts';

/**
 * Keeps everybody but the machine's own people away from the control surface. Without a token it is for this machine
 * only; and in no case may a web page of somewhere else drive it through somebody's browser: by a plain form, by a fetch,
 * or by a name that was made to lead here (DNS rebinding).
 *
 * @param controlToken - what has to be shown, where the simulator also listens for other machines
 * @throws ControlRefusal 401, 403 or 415
 */
export function guardControl(request: IncomingMessage, controlToken: string | undefined): void {
  if (controlToken === undefined) requireThisMachine(request);
  else requireToken(request, controlToken);
  requireOwnPage(request);
  if (request.method !== 'GET' && request.method !== 'HEAD') requireJson(request);
}

const no = (status: number, condition: string, where: string, message: string) =>
  new ControlRefusal(status, condition, { where, message });

const LOOPBACK_ADDRESS = /^(?:::ffff:)?127\.|^::1$/;
const LOOPBACK_HOST = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/i;

function requireThisMachine(request: IncomingMessage): void {
  const { remoteAddress } = request.socket;
  if (remoteAddress !== undefined && !LOOPBACK_ADDRESS.test(remoteAddress)) {
    throw no(
      403,
      'otherMachine',
      '',
      'the control surface is for this machine only, unless a control token is set',
    );
  }
  const { host = '' } = request.headers;
  if (!LOOPBACK_HOST.test(host)) {
    throw no(403, 'hostForeign', 'Host', `"${host}" is no name of this machine; use localhost or 127.0.0.1`);
  }
}

function requireToken(request: IncomingMessage, controlToken: string): void {
  const shown = /^bearer +(\S+) *$/i.exec(request.headers.authorization ?? '')?.[1];
  if (shown !== undefined && timingSafeEqual(digest(shown), digest(controlToken))) return;
  const what = shown === undefined ? 'is missing' : 'is not the one that was set';
  throw no(
    401,
    'controlTokenWrong',
    'Authorization',
    `the control token ${what}: Authorization: Bearer {token}`,
  );
}

/** Of one length, so that the comparison takes one time. */
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

function requireOwnPage(request: IncomingMessage): void {
  const { origin, host = '', 'sec-fetch-site': site } = request.headers;
  if (origin !== undefined && origin !== `http://${host}` && origin !== `https://${host}`) {
    throw no(403, 'originForeign', 'Origin', `pages of "${origin}" may not use the control surface`);
  }
  if (site !== undefined && site !== 'same-origin' && site !== 'none') {
    throw no(
      403,
      'originForeign',
      'Sec-Fetch-Site',
      'pages of another origin may not use the control surface',
    );
  }
}

/** A form or a fetch without permission cannot send JSON; it also cannot leave the Origin out. */
function requireJson(request: IncomingMessage): void {
  const mediaType = mediaTypeOf(request.headers['content-type']);
  const hasBody =
    Number(request.headers['content-length'] ?? 0) > 0 || 'transfer-encoding' in request.headers;
  if (mediaType === 'application/json') return;
  if (mediaType === '' && !hasBody && request.headers.origin === undefined) return;
  throw no(415, 'jsonOnly', 'Content-Type', `must be application/json, not "${mediaType}"`);
}
