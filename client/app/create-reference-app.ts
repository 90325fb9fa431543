import fastifyCookie from '@fastify/cookie';
import fastifyFormbody from '@fastify/formbody';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { ClientParts } from '../context.ts';
import { createClient } from '../create-client.ts';
import { type ClientEnvironment, systemEnvironment } from '../environment.ts';
import type { ClientStore } from '../store/store.ts';
import type { AppContext } from './app-context.ts';
import { problemOf } from './app-problem.ts';
import { ConfigurationError, faultsOf, type ReferenceAppConfiguration } from './configuration.ts';
import { guardOrigin } from './guard-origin.ts';
import { sendProblem } from './respond.ts';
import { addConnectRoutes } from './routes/connect-routes.ts';
import { addHomeRoutes } from './routes/home-routes.ts';
import { addJiraRoutes } from './routes/jira-routes.ts';
import { addSignInRoutes } from './routes/sign-in-routes.ts';

/** What a reference app is made of. */
export interface ReferenceAppMaterial {
  readonly configuration: ReferenceAppConfiguration;
  readonly store: ClientStore;
  /** The machine's own unless given. */
  readonly environment?: ClientEnvironment;
  /** Parts of the client to replace. */
  readonly parts?: Partial<ClientParts>;
  /** Told of every error that nobody foresaw; prints it to stderr unless given. */
  readonly onUnexpected?: (thrown: unknown) => void;
}

const bodyLimit = 256 * 1024;

/**
 * The callback address holds a code, so it goes to nobody else as a referrer and into no cache. A stricter policy than
 * `same-origin` would make browsers call the origin of our own forms `null`.
 */
const answerHeaders = {
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
};

/**
 * @returns the reference app, not yet listening. Every route answers pages, or JSON to whoever accepts JSON only:
 * `{outcome, ...}`, or a status from 400 with `{problem: {kind, condition, message, retryAt?}}`.
 * @throws ConfigurationError when the configuration cannot work
 */
export function createReferenceApp(material: ReferenceAppMaterial): FastifyInstance {
  const { configuration, environment = systemEnvironment(), parts, store } = material;
  const faults = faultsOf(configuration);
  if (faults.length > 0) throw new ConfigurationError(faults);
  const client = createClient({ configuration, environment, store, parts });
  const app: AppContext = { configuration, client, environment, store };

  const server = fastify({ bodyLimit });
  server.register(fastifyCookie);
  server.register(fastifyFormbody);
  server.addHook('onRequest', async (request, reply) => {
    reply.headers(answerHeaders);
    guardOrigin(app, request);
  });
  addProblemAnswers(server, app, material.onUnexpected ?? printError);
  addHomeRoutes(server, app);
  addSignInRoutes(server, app);
  addConnectRoutes(server, app);
  addJiraRoutes(server, app);
  return server;
}

function addProblemAnswers(
  server: FastifyInstance,
  app: AppContext,
  onUnexpected: (thrown: unknown) => void,
): void {
  server.setErrorHandler((thrown, request: FastifyRequest, reply: FastifyReply) => {
    const problem = problemOf(thrown);
    if (problem === undefined) onUnexpected(thrown);
    return sendProblem(request, reply, problem ?? unexpected, app.environment.now());
  });
  server.setNotFoundHandler((request, reply) =>
    sendProblem(
      request,
      reply,
      { ...notFound, message: `This app has no such page, or none for ${request.method}.` },
      app.environment.now(),
    ),
  );
}

const unexpected = {
  status: 500,
  kind: 'bug',
  condition: 'unexpected',
  message: 'Something went wrong inside this app.',
} as const;

const notFound = { status: 404, kind: 'not-found', condition: 'no-such-page' } as const;

function printError(thrown: unknown): void {
  process.stderr.write(`${thrown instanceof Error ? thrown.stack : String(thrown)}\n`);
}
