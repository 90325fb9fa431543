import { AppRefusal } from '../app-problem.ts';
import { isIssueKey } from '../configuration.ts';

/**
 * @param body - of a webhook about an issue, as text
 * @returns the key of the issue
 * @throws AppRefusal 400 when it is about none
 * @see https://developer.atlassian.com/cloud/jira/platform/webhooks/
 */
export function readIssueEvent(body: unknown): string {
  const key: unknown = Reflect.get(Object(Reflect.get(Object(parsed(body)), 'issue')), 'key');
  if (typeof key === 'string' && isIssueKey(key)) return key;
  throw new AppRefusal({
    status: 400,
    kind: 'bad-request',
    condition: 'no-issue',
    message: 'The body must be JSON and name an issue: {"issue": {"key": "ED-1"}}.',
  });
}

function parsed(body: unknown): unknown {
  try {
    return JSON.parse(String(body));
  } catch {
    return undefined;
  }
}
