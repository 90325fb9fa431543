import type { OutgoingRequest, OutgoingResult } from '../../simulator/world/outgoing.ts';
import type { PlainAnswer, PlainRequest } from './ask.ts';

/** Somebody who can be called, without a socket. */
export type Listener = (request: PlainRequest) => Promise<PlainAnswer>;

/** The network on which the simulated cloud calls apps; each world has one of its own. Nothing leaves the process. */
export class Network {
  readonly #listeners = new Map<string, Map<string, Listener>>();

  /** Lets somebody be called at an origin such as `http://localhost:4500`, in one world. */
  listen(world: string, origin: string, listener: Listener): void {
    const own = this.#listeners.get(world) ?? new Map<string, Listener>();
    this.#listeners.set(world, own.set(origin, listener));
  }

  /** Forgets a world, or one who listens in it. */
  close(world: string, origin?: string): void {
    if (origin === undefined) this.#listeners.delete(world);
    else this.#listeners.get(world)?.delete(origin);
  }

  readonly send = async (request: OutgoingRequest): Promise<OutgoingResult> => {
    const { world, method, url, headers, body, mostBytes } = request;
    const listener = this.#listeners.get(world)?.get(new URL(url).origin);
    if (!listener) return { kind: 'refused', detail: `nobody listens at ${new URL(url).origin}` };
    try {
      const answer = await listener({
        method,
        url,
        headers: { ...headers },
        ...(body !== undefined && { body }),
      });
      if (Buffer.byteLength(answer.text) > mostBytes) {
        return { kind: 'too-large', detail: `the answer is longer than ${mostBytes} bytes` };
      }
      return {
        kind: 'answer',
        status: answer.status,
        headers: Object.fromEntries(answer.headers),
        body: answer.text,
      };
    } catch (error) {
      return { kind: 'dropped', detail: error instanceof Error ? error.message : String(error) };
    }
  };
}
