import type { FastifyRequest } from 'fastify';
import { AppRefusal } from './app-problem.ts';

/**
 * @returns a field of a form or a JSON body, trimmed
 * @throws AppRefusal 400 that names the field when it is missing, empty, not text or too long
 */
export function field(request: FastifyRequest, name: string, longest: number): string {
  const value: unknown = Reflect.get(Object(request.body), name);
  const text = typeof value === 'string' ? value.trim() : '';
  if (text !== '' && text.length <= longest) return text;
  throw new AppRefusal({
    status: 400,
    kind: 'bad-request',
    condition: 'bad-field',
    message: `The field "${name}" must be a text of 1 to ${longest} characters.`,
  });
}
