import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

const JSON_TYPE = 'application/json';

/**
 * One connection that sends one request after the other, and does no more than it must: on two cores, whatever the
 * generator of load computes is taken from the server that is measured.
 */
export class Connection {
  readonly #socket: Socket;
  readonly #authority: string;
  #received = '';
  #settle: { resolve: (body: string) => void; reject: (error: Error) => void } | undefined;

  private constructor(socket: Socket, authority: string) {
    this.#socket = socket;
    this.#authority = authority;
    socket.setEncoding('latin1').on('data', (text: string) => this.#take(text));
    socket.on('error', (error) => this.#settle?.reject(error));
  }

  /** @param url - origin of the server */
  static async open(url: string): Promise<Connection> {
    const { hostname, port, host } = new URL(url);
    const socket = connect(Number(port), hostname);
    socket.setNoDelay(true);
    await once(socket, 'connect');
    return new Connection(socket, host);
  }

  /** @returns the body of a 200 */
  get(path: string, authorization: string): Promise<string> {
    return this.#ask(`GET ${path} HTTP/1.1\r\nHost: ${this.#authority}\r\n`, authorization, '\r\n');
  }

  /** @returns the body of a 200 or 201, or nothing for a 204; throws for any other status */
  post(path: string, body: string, authorization?: string, type = JSON_TYPE): Promise<string> {
    const head = `POST ${path} HTTP/1.1\r\nHost: ${this.#authority}\r\nContent-Type: ${type}\r\n`;
    return this.#ask(head, authorization, `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  close(): void {
    this.#socket.destroy();
  }

  #ask(head: string, authorization: string | undefined, rest: string): Promise<string> {
    const credentials = authorization === undefined ? '' : `Authorization: ${authorization}\r\n`;
    this.#socket.write(`${head}${credentials}${rest}`);
    return new Promise((resolve, reject) => {
      this.#settle = { resolve, reject };
    });
  }

  /** Answers have a Content-Length, unless they are a 204, and plain ASCII. */
  #take(text: string): void {
    this.#received += text;
    const endOfHead = this.#received.indexOf('\r\n\r\n');
    if (endOfHead < 0) return;
    const empty = this.#received.startsWith('HTTP/1.1 204 ');
    const length = empty ? 0 : Number(/content-length: (\d+)/i.exec(this.#received)?.[1]);
    if (this.#received.length < endOfHead + 4 + length) return;
    const answer = this.#received;
    this.#received = '';
    if (empty || /^HTTP\/1.1 20[01] /.test(answer)) this.#settle?.resolve(answer.slice(endOfHead + 4));
    else this.#settle?.reject(new Error(answer));
  }
}

/** Opens so many connections to one server. */
export const openConnections = (url: string, count: number): Promise<Connection[]> =>
  Promise.all(Array.from({ length: count }, () => Connection.open(url)));
