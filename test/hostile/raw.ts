import { connect } from 'node:net';

/** What came back over a raw connection. */
export interface RawAnswer {
  /** 0 when the connection closed without an answer. */
  readonly status: number;
  readonly text: string;
}

/** More than any answer of ours takes; a server that does not answer at all is caught by it. */
const PATIENCE = 5_000;

/**
 * Sends bytes as they are, which no HTTP client would, and reads until the server closes or has answered.
 *
 * @param bytes - the whole request; text is sent as latin1
 * @param end - whether to close our side after sending
 */
export function sendRaw(port: number, bytes: string | Buffer, end = false): Promise<RawAnswer> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const chunks: Buffer[] = [];
    const done = () => {
      socket.destroy();
      const text = Buffer.concat(chunks).toString();
      resolve({ status: Number(/^HTTP\/1\.[01] (\d{3})/.exec(text)?.[1] ?? 0), text });
    };
    socket.setTimeout(PATIENCE, done);
    socket.on('data', (chunk) => {
      chunks.push(chunk);
      if (isWhole(Buffer.concat(chunks).toString('latin1'))) done();
    });
    socket.on('error', done);
    socket.on('close', done);
    socket.on('connect', () => {
      const sent = typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes;
      if (end) socket.end(sent);
      else socket.write(sent);
    });
  });
}

function isWhole(text: string): boolean {
  const [head = '', body] = text.split('\r\n\r\n', 2);
  if (body === undefined) return false;
  const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
  return length !== undefined ? body.length >= Number(length) : /^HTTP\/1\.[01] (204|304)/.test(head);
}

/** A request with these header lines. @param lines - `Host: ...` and so on; nothing is added */
export const request = (line: string, lines: readonly string[], body = ''): string =>
  `${[line, ...lines].join('\r\n')}\r\n\r\n${body}`;
