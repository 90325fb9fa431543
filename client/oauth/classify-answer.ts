import type { AnswerClass } from '../context.ts';
import { type Answer, textMember } from './answer.ts';

/**
 * @param answer an answer of the gateway, or undefined when none came
 * @returns what it means. A scope failure is a 401 like an expired token and differs in its words only; refreshing
 * does not help it.
 */
export function classifyAnswer(answer: Answer | undefined): AnswerClass {
  if (answer === undefined) return 'unreadable';
  const { status } = answer;
  if (status >= 200 && status < 300) {
    return answer.json === undefined && answer.text !== '' ? 'unreadable' : 'success';
  }
  if (status === 401) {
    const words = textMember(answer.json, 'message') ?? '';
    return /scope does not match/i.test(words) ? 'scope-mismatch' : 'access-token-refused';
  }
  if (status === 429) return 'rate-limited';
  return status >= 500 ? 'unavailable' : 'refused';
}
