import { AppRefusal } from '../app-problem.ts';
import { isIssueKey } from '../configuration.ts';

/**
 * @param body - of a webhook about an issue, as text
 * @returns the key of the issue; undefined when it tells of something else
 * @throws AppRefusal 400 when it is no JSON object
 * @see https://developer.atlassian.com/cloud/jira/platform/webhooks/
 */
export function readIssueEvent(body: unknown): string | undefined {
  const key: unknown = Reflect.get(Object(Reflect.get(objectIn(body), 'issue')), 'key');
  return typeof key === 'string' && isIssueKey(key) ? key : undefined;
}

function objectIn(body: unknown): object {
  const json = parsed(body);
  if (typeof json === 'object' && json !== null) return json;
  throw new AppRefusal({
    status: 400,
    kind: 'bad-request',
    condition: 'no-event',
    message: 'The body must be the JSON of an event.',
  });
}

function parsed(body: unknown): unknown {
  try {
    return JSON.parse(String(body));
  } catch {
    return undefined;
  }
}
