import type { Answer, AnswerOf } from './answer.ts';
import type { Jwts } from './jwts.ts';
import type { Addresses, Host } from './origins.ts';
import type { Refusal } from './refusal.ts';
import type { World } from './world.ts';

/** Who is behind a request, as far as it says so itself; nothing of it is proven yet. */
export interface Caller {
  clientId?: string;
  accountId?: string;
  grantId?: string;
}

/** A request at an operation of ours, as the guards and handlers of a room see it. */
export interface Call<Op = unknown> {
  readonly world: World;
  readonly operation: OperationFacts;
  readonly host: Host;
  /** Where to point the caller: use it for every address in an answer. */
  readonly addresses: Addresses;
  readonly method: string;
  /** Path and query as on the real host: `/oauth/token`. */
  readonly path: string;
  /** The whole address as the caller asked for it, for `continue` and the like. */
  readonly address: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly cookies: Readonly<Record<string, string | undefined>>;
  readonly pathParameters: ParametersOf<Op, 'path'>;
  readonly query: ParametersOf<Op, 'query'>;
  /** Parsed, and validated once the room's `before` has let the call pass. */
  readonly body: BodyOf<Op>;
  /** The media type of the body, without parameters; empty when there is none. */
  readonly mediaType: string;
  readonly jwts: Jwts;
  /** The sequence number of its exchange in the journal, for events that belong to it. */
  readonly exchange: number;
  /** Who called; guards that prove an identity complete it for the journal. */
  readonly caller: Caller;
}

/** What the contract says of an operation, as far as rooms need it. */
export interface OperationFacts {
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
  /** Alternatives of scopes, each sufficient; undefined where no bearer is needed. */
  readonly scopes?: readonly (readonly string[])[] | undefined;
}

type ParametersOf<Op, In extends string> = Op extends { parameters: { [K in In]?: infer P } }
  ? Filled<P>
  : never;
/** A document marks a part as absent with `never`; then there is nothing to read. */
type Filled<P> = [NonNullable<P>] extends [never] ? Record<string, never> : NonNullable<P>;
type BodyOf<Op> = Op extends { requestBody?: infer B }
  ? NonNullable<B> extends { content: infer C }
    ? C[keyof C]
    : undefined
  : undefined;

/** One operation: guards first, then the change of state, then the answer. */
export type Handler<Op> = (call: Call<Op>) => AnswerOf<Op> | Promise<AnswerOf<Op>>;

/** A handler for each operation of a document; one that is missing does not compile. */
export type Handlers<Operations> = { readonly [Id in keyof Operations]: Handler<Operations[Id]> };

/** A request at one of our origins for which the contract has no operation. */
export type UnroutedRequest = Pick<
  Call,
  'world' | 'host' | 'path' | 'method' | 'headers' | 'addresses' | 'jwts' | 'exchange'
>;

/** What is wrong with a request, in the terms of the contract. */
export interface ContractFault {
  /** `unreadable`: the body is not what its media type says; `media-type`: of a type we do not take; `schema`. */
  readonly kind: 'unreadable' | 'media-type' | 'too-large' | 'schema';
  /** `body`, `query`, `path` or `header`, and a JSON pointer into it. */
  readonly where: string;
  readonly message: string;
  /** The parameter or property at fault, where there is one. */
  readonly property?: string;
}

/** A handler whose operation is not known to the type checker; the edge pairs them by operationId. */
export type AnyHandler = (call: never) => Answer | Promise<Answer>;

/** One capability of the simulator, as the edge mounts it. */
export interface Room {
  readonly name: string;
  readonly handlers: Readonly<Record<string, AnyHandler>>;
  /** Reads, without judging, who calls; for the journal and for faults. */
  identify?(call: Call): Caller;
  /** The guards that the real service applies before it looks at parameters and body. */
  before?(call: Call): void;
  /** Headers that every answer of an operation carries. */
  headersOf?(call: Call): Readonly<Record<string, string>>;
  /** What an origin of this room says to a path or method that it does not have; undefined for others' origins. */
  refuseUnrouted?(request: UnroutedRequest): Refusal | undefined;
  /** A fault against the contract, in the words of the origin. */
  refuseFault(call: Call, fault: ContractFault): Refusal;
}
