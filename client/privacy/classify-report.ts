import { type Answer, textMember } from '../oauth/answer.ts';
import { retryAfterMoment } from '../oauth/retry-after.ts';
import type { ReportOutcome, RequiredAction } from './parts.ts';

/** Statuses that are about what was sent; the same request would be refused again. */
const malformed = new Set([400, 413, 414, 415, 422]);

/**
 * @param answer the answer of report-accounts, or undefined when none came whole
 * @param batch the account ids that were sent
 * @returns what it means. The error bodies of the service and of the gateway differ, and either may be empty, so the
 * status alone decides; the one exception is the gateway's word about scopes.
 * @see https://developer.atlassian.com/platform/forge/user-privacy-guidelines/
 */
export function classifyReport(
  answer: Answer | undefined,
  batch: readonly string[],
  now: number,
): ReportOutcome {
  if (answer === undefined) return { kind: 'unknown' };
  const { status } = answer;
  // No body comes with 204, so none is read.
  if (status === 204) return { kind: 'accepted', actions: [] };
  if (status === 200) return accepted(answer, batch);
  if (status === 401) {
    const words = textMember(answer.json, 'message') ?? '';
    return { kind: /scope does not match/i.test(words) ? 'grant-refused' : 'token-refused' };
  }
  if (status === 403) return { kind: 'grant-refused' };
  if (malformed.has(status)) return { kind: 'malformed', message: messageOf(answer) };
  const retryAt = retryAfterMoment(answer.headers.get('retry-after'), now);
  return { kind: status === 429 ? 'rate-limited' : 'unavailable', retryAt };
}

/** A 200 says that the report was accepted; what it asks for is believed of accounts that were in the batch only. */
function accepted(answer: Answer, batch: readonly string[]): ReportOutcome {
  // Cut on its way, or the page of some proxy: whoever must be erased stands in what is missing.
  if (answer.json === undefined && answer.text.trim() !== '') return { kind: 'unknown' };
  const entries: unknown = Reflect.get(Object(answer.json), 'accounts');
  if (!Array.isArray(entries)) {
    return { kind: 'accepted', actions: [], warning: 'the answer 200 has no list of accounts' };
  }
  const sent = new Set(batch);
  const actions = entries.flatMap((entry: unknown) => actionOf(entry, sent) ?? []);
  const odd = entries.length - actions.length;
  if (odd === 0) return { kind: 'accepted', actions };
  return { kind: 'accepted', actions, warning: `${odd} entries of the answer were not understood` };
}

function actionOf(entry: unknown, sent: ReadonlySet<string>): RequiredAction | undefined {
  const accountId = textMember(entry, 'accountId');
  const status = textMember(entry, 'status');
  if (accountId === undefined || !sent.has(accountId)) return undefined;
  return status === 'closed' || status === 'updated' ? { accountId, status } : undefined;
}

/** The service's `{errorType, errorMessage}` in short; nothing of it is personal, ids of accounts may be in it. */
function messageOf({ json, status }: Answer): string {
  const words = [
    textMember(json, 'errorType'),
    textMember(json, 'errorMessage'),
    textMember(json, 'message'),
  ];
  const said = words.filter((word) => word !== undefined).join(': ');
  return `${status} ${said}`.trim().slice(0, 300);
}
