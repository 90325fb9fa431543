import type { Connect, ProductRequest } from '../../connect/create-connect.ts';
import { adfFromText } from '../../jira/adf.ts';
import { type Comment, readComment } from '../../jira/create-jira.ts';
import type { Answer } from '../../oauth/answer.ts';
import { classifyAnswer } from '../../oauth/classify-answer.ts';
import { ClientProblem } from '../../oauth/problem.ts';
import { problemOfRefusal } from '../../oauth/problem-of-refusal.ts';
import { retryAfterMoment } from '../../oauth/retry-after.ts';
import { AppRefusal } from '../app-problem.ts';
import type { Caller } from './host-request.ts';

/** A comment on an issue: of the app itself, or of whoever looks at its page. */
export interface CommentOrder {
  readonly issueKey: string;
  readonly text: string;
  readonly as: 'app' | 'user';
}

/**
 * Comments at the site of whoever asks for it.
 *
 * @param now - in milliseconds
 * @throws ClientProblem
 * @throws AppRefusal 403 to nobody in particular who wants to comment as a user
 */
export async function addComment(
  connect: Connect,
  { installation: { clientKey }, accountId }: Caller,
  { as, issueKey, text }: CommentOrder,
  now: number,
): Promise<Comment> {
  const request: ProductRequest = {
    method: 'POST',
    path: `/rest/api/3/issue/${encodeURIComponent(issueKey)}/comment`,
    body: { body: adfFromText(text) },
  };
  if (as === 'app') return commentIn(await connect.callAsApp(clientKey, request), now);
  if (accountId === undefined) throw nobodyThere();
  return commentIn(await connect.callAsUser({ clientKey, accountId }, request), now);
}

function commentIn(answer: Answer, now: number): Comment {
  const meaning = classifyAnswer(answer);
  if (meaning === 'success') return readComment(answer.json);
  if (meaning === 'refused') throw new ClientProblem(problemOfRefusal(answer));
  const { headers, status } = answer;
  throw new ClientProblem({
    kind: 'retry-later',
    condition: meaning,
    message: 'The product does not answer properly just now. Look whether it was done before you try again.',
    status,
    retryAt: retryAfterMoment(headers.get('retry-after'), now),
    mayHaveTakenEffect: status >= 500,
  });
}

function nobodyThere(): AppRefusal {
  return new AppRefusal({
    status: 403,
    kind: 'unverified',
    condition: 'nobody-signed-in',
    message: 'Nobody is signed in to the product, so nobody can comment as themselves.',
  });
}
