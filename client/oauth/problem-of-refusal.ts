import { type Answer, textMember } from './answer.ts';
import type { ProblemFacts } from './problem.ts';

/**
 * @param answer a 3xx or 4xx of the gateway other than 401 and 429
 * @returns what to do next; each layer behind the gateway has its own shape of error
 */
export function problemOfRefusal(answer: Answer | undefined): ProblemFacts {
  const status = answer?.status ?? 0;
  const words = wordsOf(answer?.json);
  if (/app is not installed/i.test(words)) {
    return {
      kind: 'ask-consent',
      condition: 'app-not-installed',
      message: 'The permission does not cover this site, or the app was removed from it.',
      status,
    };
  }
  if (/request header is too large/i.test(answer?.text ?? '')) {
    return {
      kind: 'fix-configuration',
      condition: 'too-many-scopes',
      message: 'The access token is too long for the gateway: this app asks for too many scopes.',
      status,
    };
  }
  const productSpoke = words !== '' && [403, 404, 409, 413, 422].includes(status);
  if (productSpoke)
    return { kind: 'product-refusal', condition: `refused-with-${status}`, message: words, status };
  if (status === 403) {
    return {
      kind: 'product-refusal',
      condition: 'refused-with-403',
      message: 'Atlassian does not allow this.',
      status,
    };
  }
  return {
    kind: 'bug',
    condition: `refused-with-${status}`,
    message: words === '' ? `Atlassian answered with status ${status}.` : words,
    status,
  };
}

/** @returns the words of Jira's own envelope, `{errorMessages, errors}`; empty for every other shape. */
function wordsOf(json: unknown): string {
  if (typeof json !== 'object' || json === null) return '';
  const messages: unknown = Reflect.get(json, 'errorMessages');
  const errors: unknown = Reflect.get(json, 'errors');
  const all = [...(Array.isArray(messages) ? messages : []), ...Object.values(Object(errors))];
  const words = all.filter((word) => typeof word === 'string').join(' ');
  return words || (textMember(json, 'detail') ?? '');
}
