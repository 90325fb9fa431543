import type { ErrorObject } from 'ajv/dist/2020.js';

/** More would not be read. */
const MOST_FAULTS = 20;
const LONGEST_VALUE = 100;

/** Faults against the schema as the host's validator words them: a pointer, and what is wrong there. */
export function wordFaults(errors: readonly ErrorObject[]): string[] {
  const missing = new Map<string, string[]>();
  for (const { keyword, instancePath, params } of errors) {
    if (keyword !== 'required') continue;
    missing.set(instancePath, [...(missing.get(instancePath) ?? []), String(params.missingProperty)]);
  }
  const absent = [...missing].map(
    ([where, names]) =>
      `${cut(where)}: object has missing required properties (${JSON.stringify(names.sort())})`,
  );
  const others = errors
    .filter(({ keyword }) => keyword !== 'required')
    .map((error) => `${cut(error.instancePath)}: ${wordsOf(error)}`);
  return [...absent, ...others];
}

function wordsOf({ keyword, params, data, message }: ErrorObject): string {
  switch (keyword) {
    case 'type':
      return `instance type (${typeOf(data)}) does not match any allowed primitive type (allowed: ${JSON.stringify([params.type].flat())})`;
    case 'enum':
      return `instance value (${shown(data)}) not found in enum (possible values: ${JSON.stringify(params.allowedValues)})`;
    case 'pattern':
      return `ECMA 262 regex "${params.pattern}" does not match input string ${shown(data)}`;
    case 'maxLength':
      return `string ${shown(data)} is too long (length: ${String(data).length}, maximum allowed: ${params.limit})`;
    default:
      return message ?? 'does not fit';
  }
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return typeof value;
}

const shown = (value: unknown): string => cut(JSON.stringify(value));

/** As much of what was sent as a message repeats. */
export const cut = (text: string): string =>
  text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}...` : text;

/** Faults as the list that development mode shows. */
export function listFaults(faults: readonly string[]): string {
  const more = faults.length > MOST_FAULTS ? [`and ${faults.length - MOST_FAULTS} more`] : [];
  const items = [...faults.slice(0, MOST_FAULTS), ...more].map((fault) => `<li>${escaped(fault)}</li>`);
  return `<ul>${items.join('')}</ul>`;
}

const MARKS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (words: string): string => words.replace(/[&<>"']/g, (mark) => MARKS[mark] ?? mark);
