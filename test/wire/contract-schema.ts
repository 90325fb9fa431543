import { contract } from '../../openapi/contract.gen.ts';

/**
 * The schema of an answer by the contract, for pactum: JSON Schema whose references resolve within it.
 *
 * @throws Error when the contract has no such operation or answer
 */
export function answerSchema(operationId: string, status: number): object {
  const operation = contract.operations.find((one) => one.operationId === operationId);
  const { responses = {}, room = '' } = operation ?? {};
  const response = responses[status] ?? responses[`${Math.floor(status / 100)}XX`];
  const schema = Object.values(response?.content ?? {})[0];
  if (!schema) throw new Error(`the contract of ${operationId} has no body for ${status}`);
  const text = JSON.stringify({ ...schema, components: contract.documents[room] });
  return JSON.parse(text.replaceAll(`"${room}#/`, '"#/')) as object;
}

/** schemasafe, by which pactum validates, refuses keywords that it does not use itself unless told the mode. */
export const BY_THE_SPECIFICATION = { mode: 'spec' };
