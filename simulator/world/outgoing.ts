/** A request that the simulated cloud sends to an app. */
export interface OutgoingRequest {
  /** The name of the world that sends it, for environments in which each world has a network of its own. */
  readonly world: string;
  readonly method: 'GET' | 'POST';
  /** Absolute, `http` or `https`. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
  /** For the whole exchange, in milliseconds of the machine's time. */
  readonly timeLimit: number;
  /** As much of the answer's body as is read, in bytes. */
  readonly mostBytes: number;
}

/** Why no answer came. */
export type OutgoingFailure =
  | 'timeout'
  /** There is no such host. */
  | 'unknown-host'
  | 'tls'
  /** Nobody listens there. */
  | 'refused'
  /** The connection ended before the answer did. */
  | 'dropped'
  | 'too-large'
  /** The address leads off this machine, and nobody allowed that. */
  | 'not-allowed';

export interface OutgoingAnswer {
  readonly kind: 'answer';
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** What came of a request: an answer, or why there is none, with a detail for the journal. */
export type OutgoingResult = OutgoingAnswer | { readonly kind: OutgoingFailure; readonly detail: string };

/** Sends a request of the cloud, follows no redirect, and never rejects. */
export type Send = (request: OutgoingRequest) => Promise<OutgoingResult>;

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** Whether an address stays on this machine, by its name alone: a name that only resolves to it may come to mean another. */
export const isLoopback = (hostname: string): boolean => LOOPBACK.test(hostname.toLowerCase());
