import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { contract } from '../../openapi/contract.gen.ts';
import type { ContractContent, ContractOperation } from '../../openapi/contract.ts';
import type { ContractFault } from '../world/call.ts';

/** Parameters are text on the wire; the contract says what they mean. */
const forParameters = newAjv({ coerceTypes: 'array' });
const forBodies = newAjv({});
/** Our own answers are looked at on every call; the strict pattern of an address costs as much as all else of one. */
const forAnswers = newAjv({}, 'fast');

/** Meta-schemas are left out: the documents are linted, and compiling them costs a third of the time to start. */
function newAjv(options: object, mode: 'full' | 'fast' = 'full'): Ajv2020 {
  const ajv = new Ajv2020({ strict: false, validateSchema: false, meta: false, ...options });
  addFormats.default(ajv, { mode });
  return ajv;
}

const compiled = new WeakMap<object, ValidateFunction>();

/** Compiles what is asked for when it is first asked for. */
function validate(ajv: Ajv2020, room: string, schema: object, value: unknown): ValidateFunction['errors'] {
  let check = compiled.get(schema);
  if (!check) {
    const components = contract.documents[room];
    if (components && !(room in ajv.schemas)) ajv.addSchema({ $id: room, components });
    check = ajv.compile(schema);
    compiled.set(schema, check);
  }
  return check(value) ? null : (check.errors ?? null);
}

/** The operations of the documents. */
export const operations: readonly ContractOperation[] = contract.operations;

/** Checks and converts a set of parameters in place. @returns the first fault, if any */
export function checkParameters(
  operation: ContractOperation,
  place: 'path' | 'query',
  values: unknown,
): ContractFault | undefined {
  const schema = operation.parameters[place];
  return schema && faultOf(place, validate(forParameters, operation.room, schema, values));
}

/** Checks a parsed body. @param mediaType - without parameters, empty when there is none */
export function checkBody(
  operation: ContractOperation,
  mediaType: string,
  body: unknown,
): ContractFault | undefined {
  const { requestBody } = operation;
  if (!requestBody) return undefined;
  if (body === undefined) {
    return requestBody.required
      ? { kind: 'schema', where: 'body', message: 'a body is required' }
      : undefined;
  }
  const schema = contentFor(requestBody.content, mediaType);
  if (!schema) {
    const taken = Object.keys(requestBody.content).join(', ');
    return { kind: 'media-type', where: 'body', message: `of type "${mediaType}"; taken are ${taken}` };
  }
  return faultOf('body', validate(forBodies, operation.room, schema, body));
}

/** Checks an answer of ours. @returns what is wrong with it, or undefined */
export function checkAnswer(
  operation: ContractOperation,
  status: number,
  mediaType: string | undefined,
  body: unknown,
): string | undefined {
  const { responses } = operation;
  const response = responses[status] ?? responses[`${Math.floor(status / 100)}XX`] ?? responses.default;
  if (!response) return `the contract of ${operation.operationId} knows no status ${status}`;
  if (body === undefined) return undefined;
  const schema = response.content && contentFor(response.content, mediaType ?? 'application/json');
  if (!schema) return `the contract of ${operation.operationId} knows no ${mediaType} for status ${status}`;
  if (typeof body === 'string') return undefined;
  const fault = faultOf('body', validate(forAnswers, operation.room, schema, body));
  return (
    fault && `the ${status} of ${operation.operationId} breaks its contract: ${fault.where} ${fault.message}`
  );
}

function contentFor(content: ContractContent, mediaType: string): object | undefined {
  const plain = (type: string) => type.split(';')[0]?.trim().toLowerCase();
  const wanted = plain(mediaType);
  return content[mediaType] ?? Object.entries(content).find(([type]) => plain(type) === wanted)?.[1];
}

function faultOf(place: string, errors: ValidateFunction['errors']): ContractFault | undefined {
  const error = errors?.[0];
  if (!error) return undefined;
  const missing = error.keyword === 'required' ? String(error.params.missingProperty) : undefined;
  const foreign =
    error.keyword === 'additionalProperties' ? String(error.params.additionalProperty) : undefined;
  const property = missing ?? foreign ?? error.instancePath.split('/').at(1);
  return {
    kind: 'schema',
    where: `${place}${error.instancePath}`,
    message: foreign === undefined ? wordsOf(error) : `must not have "${foreign}"`,
    ...(property ? { property } : {}),
  };
}

function wordsOf({ keyword, message, params }: ErrorObject): string {
  if (keyword === 'enum') return `must be one of: ${params.allowedValues.join(', ')}`;
  return message ?? 'does not fit';
}
