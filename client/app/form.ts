import type { FastifyRequest } from 'fastify';
import { AppRefusal } from './app-problem.ts';
import { isIssueKey } from './configuration.ts';

/**
 * @returns a field of a form or a JSON body, trimmed
 * @throws AppRefusal 400 that names the field when it is missing, empty, not text or too long
 */
export function field(request: FastifyRequest, name: string, longest: number): string {
  const value: unknown = Reflect.get(Object(request.body), name);
  const text = typeof value === 'string' ? value.trim() : '';
  if (text !== '' && text.length <= longest) return text;
  throw badField(name, `a text of 1 to ${longest} characters`);
}

/** @throws AppRefusal 400 when it is no key such as `ED-1` */
export function issueKeyField(request: FastifyRequest): string {
  const issueKey = field(request, 'issueKey', 70);
  if (isIssueKey(issueKey)) return issueKey;
  throw badField('issueKey', 'an issue key such as ED-1');
}

/** @throws AppRefusal 400 when the field is none of these */
export function choice<const Value extends string>(
  request: FastifyRequest,
  name: string,
  values: readonly Value[],
): Value {
  const given = field(request, name, 70);
  const found = values.find((value) => value === given);
  if (found !== undefined) return found;
  throw badField(name, values.join(' or '));
}

function badField(name: string, wanted: string): AppRefusal {
  return new AppRefusal({
    status: 400,
    kind: 'bad-request',
    condition: 'bad-field',
    message: `The field "${name}" must be ${wanted}.`,
  });
}
