import type { CallHistory, ClientContext, StepFacts } from '../context.ts';
import type { Grant } from '../store/records.ts';
import { type Answer, readAnswer } from './answer.ts';
import { askedToWait, ClientProblem, type ProblemFacts } from './problem.ts';
import { placesOf, placeToKeepQuiet } from './quiet-places.ts';
import { endGrant, refreshGrant } from './refresh-grant.ts';

/** However the parts decide, one call sends no more requests than this. */
const mostRequests = 8;

/**
 * Sends a request of the gateway with the access token of a grant, and again where the parts say so.
 *
 * @param grant a living grant; its access token is replaced by a refreshed one if the gateway refuses it
 * @returns a successful answer
 * @throws ClientProblem for everything else
 */
export async function callWithGrant(context: ClientContext, grant: Grant, request: Request): Promise<Answer> {
  const { environment, parts } = context;
  const { method } = request;
  const history = { method, sent: 0, waited: 0, refreshed: false, waitedForFreshToken: false };
  let current = grant;
  while (history.sent < mostRequests) {
    const answer = await send(context, request, current, history);
    const answerClass = parts.classifyAnswer(answer);
    const facts: StepFacts = { answerClass, answer, history, grant: current, now: environment.now() };
    const step = parts.decideNextStep(facts);
    if (step.next === 'return' && answer !== undefined) return answer;
    if (step.next === 'stop') throw await stopped(context, facts, request, step.problem);
    if (step.next === 'wait') await pause(context, facts, step.milliseconds);
    if (step.next === 'refresh') {
      history.refreshed = true;
      current = await refreshGrant(context, current);
    }
  }
  throw new ClientProblem({
    kind: 'retry-later',
    condition: 'gave-up',
    message: 'Atlassian kept refusing the call.',
  });
}

async function pause(
  context: ClientContext,
  { answerClass, history }: StepFacts,
  milliseconds: number,
): Promise<void> {
  if (answerClass === 'scope-mismatch') history.waitedForFreshToken = true;
  history.waited += milliseconds;
  await context.environment.sleep(milliseconds);
}

/** @returns the answer, or undefined when none came whole. */
async function send(
  context: ClientContext,
  request: Request,
  grant: Grant,
  history: CallHistory,
): Promise<Answer | undefined> {
  const { environment, quiet } = context;
  const quietUntil = placesOf(request).flatMap((place) => quiet.until(place, environment.now()) ?? []);
  if (quietUntil.length > 0 && history.sent === 0) throw askedToWait(Math.max(...quietUntil));
  history.sent += 1;
  const attempt = new Request(request.clone(), { redirect: 'manual' });
  attempt.headers.set('authorization', `Bearer ${grant.accessToken}`);
  try {
    return await readAnswer(await environment.fetch(attempt));
  } catch {
    return undefined;
  }
}

async function stopped(
  context: ClientContext,
  { answer, answerClass, grant }: StepFacts,
  request: Request,
  problem: ProblemFacts,
): Promise<ClientProblem> {
  if (problem.retryAt !== undefined && answer !== undefined) {
    context.quiet.keep(placeToKeepQuiet(request, answer), problem.retryAt);
  }
  // Only a refused access token says that the whole grant is dead; a missing site does not.
  if (answerClass === 'access-token-refused') await endGrant(context, grant, problem.condition);
  return new ClientProblem(problem);
}
