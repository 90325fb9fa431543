import fastifyCookie from '@fastify/cookie';
import fastifyFormbody from '@fastify/formbody';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { ConnectParts } from '../connect/parts.ts';
import type { TenantStore } from '../connect/tenants.ts';
import type { ClientParts } from '../context.ts';
import type { ClientEnvironment } from '../environment.ts';
import type { LedgerStore } from '../privacy/ledger.ts';
import type { ReporterParts } from '../privacy/parts.ts';
import type { ClientStore } from '../store/store.ts';
import type { AppContext } from './app-context.ts';
import { problemOf } from './app-problem.ts';
import type { ReferenceAppConfiguration } from './configuration.ts';
import { createAppContext } from './create-app-context.ts';
import { guardOrigin } from './guard-origin.ts';
import { sendProblem } from './respond.ts';
import { addAuthorizationRoutes } from './routes/authorization-routes.ts';
import { addHomeRoutes } from './routes/home-routes.ts';
import { addHostRoutes } from './routes/host-routes.ts';
import { addJiraRoutes } from './routes/jira-routes.ts';
import { addPeopleRoutes } from './routes/people-routes.ts';
import { addSignInRoutes } from './routes/sign-in-routes.ts';
import { addTenantRoutes } from './routes/tenant-routes.ts';

/** What a reference app is made of. */
export interface ReferenceAppMaterial {
  readonly configuration: ReferenceAppConfiguration;
  readonly store: ClientStore;
  /** The machine's own unless given. */
  readonly environment?: ClientEnvironment;
  /** Where personal data is kept; needed with `configuration.privacy`, and unused without it. */
  readonly ledger?: LedgerStore;
  /** Where installations are kept; needed with `configuration.connect`, and unused without it. */
  readonly tenants?: TenantStore;
  /** Atlassian apps that customers bring along beside the app's own; all have the same callback address. */
  readonly customers?: readonly Customer[];
  /** Parts of the client to replace. */
  readonly parts?: Partial<ClientParts>;
  /** Parts of the reporter to replace. */
  readonly reporterParts?: Partial<ReporterParts>;
  /** Parts of the Connect app to replace. */
  readonly connectParts?: Partial<ConnectParts>;
  /** Told of what somebody should look at in reporting; the page of people shows it as well. */
  readonly onAlert?: (line: string) => void;
  /** Told of every error that nobody foresaw; prints it to stderr unless given. */
  readonly onUnexpected?: (thrown: unknown) => void;
}

/** A customer's own Atlassian app, as the developer console has it. */
export interface Customer {
  readonly clientId: string;
  readonly clientSecret: string;
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
  const app = createAppContext(material);
  const server = fastify({ bodyLimit });
  server.register(fastifyCookie);
  server.register(fastifyFormbody);
  server.addHook('onRequest', async (_, reply) => {
    reply.headers(answerHeaders);
  });
  addProblemAnswers(server, app, material.onUnexpected ?? printError);
  server.register(async (own) => addOwnRoutes(own, app));
  const { connectApp } = app;
  if (connectApp !== undefined) {
    const prefix = new URL(connectApp.configuration.appBaseUrl).pathname.replace(/\/+$/, '');
    server.register(async (hosts) => addHostRoutes(hosts, app, connectApp), { prefix });
  }
  return server;
}

/** What people use in browsers of their own, known by a cookie. */
function addOwnRoutes(server: FastifyInstance, app: AppContext): void {
  server.addHook('onRequest', async (request) => guardOrigin(app, request));
  addHomeRoutes(server, app);
  addSignInRoutes(server, app);
  addAuthorizationRoutes(server, app);
  addJiraRoutes(server, app);
  if (app.personalData !== undefined) addPeopleRoutes(server, app, app.personalData);
  if (app.connectApp !== undefined) addTenantRoutes(server, app, app.connectApp);
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
