import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AppProblem } from './app-problem.ts';
import { problemPage } from './pages/plain-pages.ts';

/** @returns whether the caller is a program: it accepts JSON and no page. */
export function wantsJson(request: FastifyRequest): boolean {
  const accept = request.headers.accept ?? '';
  return accept.includes('application/json') && !accept.includes('text/html');
}

export function sendPage(reply: FastifyReply, status: number, page: string): FastifyReply {
  return reply.code(status).type('text/html; charset=utf-8').send(page);
}

/** Ends a change: a program gets the outcome, a browser goes on to a page. */
export function sendDone(
  request: FastifyRequest,
  reply: FastifyReply,
  done: { status?: number; location?: string; body: { outcome: string } & Record<string, unknown> },
): FastifyReply {
  if (wantsJson(request)) return reply.code(done.status ?? 200).send(done.body);
  return reply.redirect(done.location ?? '/', 303);
}

/** Answers a problem in the caller's language, with `Retry-After` when the moment is known. */
export function sendProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  problem: AppProblem,
  now: number,
): FastifyReply {
  const { status, retryAt } = problem;
  if (retryAt !== undefined) reply.header('retry-after', Math.max(1, Math.ceil((retryAt - now) / 1000)));
  if (!wantsJson(request)) return sendPage(reply, status, problemPage(problem));
  return reply.code(status).send(jsonOfProblem(problem));
}

/** @returns a problem as programs get it. */
export function jsonOfProblem({ kind, condition, message, retryAt }: AppProblem) {
  return { problem: { kind, condition, message, retryAt } };
}
