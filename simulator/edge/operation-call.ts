import { fastifyCookie } from '@fastify/cookie';
import type { FastifyRequest } from 'fastify';
import type { ContractOperation } from '../../openapi/contract.ts';
import { shareAuthorization } from '../world/bearer-token.ts';
import type { Call, Caller } from '../world/call.ts';
import type { Jwts } from '../world/jwts.ts';
import type { Addresses, Host } from '../world/origins.ts';
import type { World } from '../world/world.ts';
import { mediaTypeOf } from './bodies.ts';
import type { Location } from './locate.ts';

interface CallParts {
  world: World;
  operation: ContractOperation;
  host: Host;
  location: Location;
  request: FastifyRequest;
  jwts: Jwts;
}

/** A request at one of our operations: what rooms see of it. */
export class OperationCall implements Call {
  readonly world: World;
  readonly operation: ContractOperation;
  readonly host: Host;
  readonly addresses: Addresses;
  readonly method: string;
  readonly path: string;
  readonly address: string;
  readonly headers: Call['headers'];
  readonly mediaType: string;
  readonly jwts: Jwts;
  exchange = 0;
  caller: Caller = {};
  body: undefined;
  readonly #request: FastifyRequest;
  #cookies: Call['cookies'] | undefined;

  constructor({ world, operation, host, location, request, jwts }: CallParts) {
    this.world = world;
    this.operation = operation;
    this.host = host;
    this.addresses = location.addresses;
    this.method = request.method;
    this.path = location.path;
    this.address = location.address;
    shareAuthorization(request.headers);
    this.headers = request.headers;
    this.mediaType = mediaTypeOf(request.headers['content-type']);
    this.jwts = jwts;
    this.#request = request;
  }

  get pathParameters(): never {
    return this.#request.params as never;
  }

  get query(): never {
    return this.#request.query as never;
  }

  get cookies(): NonNullable<Call['cookies']> {
    this.#cookies ??= fastifyCookie.parse(this.#request.headers.cookie ?? '');
    return this.#cookies;
  }
}
