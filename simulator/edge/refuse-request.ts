import type { Socket } from 'node:net';
import type { FastifyError, FastifyReply } from 'fastify';
import { refuse } from './unknown.ts';

/** What the parser of Node says of bytes that are no request: a code, and a reason in words. */
interface ParserError extends Error {
  readonly code?: string;
  readonly reason?: string;
}

/** Requests that the HTTP layer refuses before there is an operation, or a world, to refuse them. */
export function refuseRequest(reply: FastifyReply, error: FastifyError): FastifyReply {
  const { statusCode = 400 } = error;
  if (error.code === 'FST_ERR_BAD_URL') {
    return refuse(reply, 400, 'malformedPath', 'the path has a percent sign that escapes nothing');
  }
  return refuse(reply, statusCode, 'malformedRequest', error.message);
}

/** Bytes that are no HTTP request at all; there is no reply to send, only a connection to end. */
export function refuseBytes(error: ParserError, socket: Socket): void {
  if (!socket.writable || error.code === 'ECONNRESET') return void socket.destroy();
  const [status, condition, message] = saidOf(error);
  const body = JSON.stringify({ error: { condition, message } });
  const head = `HTTP/1.1 ${status}\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}`;
  socket.end(`${head}\r\nConnection: close\r\n\r\n${body}`);
}

function saidOf({
  code,
  reason,
  message,
}: ParserError): [status: string, condition: string, message: string] {
  if (code === 'HPE_HEADER_OVERFLOW') {
    const limit = 'request line and headers together are longer than 16 KiB, or too many';
    return ['431 Request Header Fields Too Large', 'headersTooLarge', limit];
  }
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') {
    return ['408 Request Timeout', 'requestTimeout', 'the request did not arrive whole in time'];
  }
  return ['400 Bad Request', 'malformedRequest', `not an HTTP/1.1 request: ${reason ?? message}`];
}
