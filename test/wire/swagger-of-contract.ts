import { contract } from '../../openapi/contract.gen.ts';
import type { ContractOperation, ContractSchema } from '../../openapi/contract.ts';

/** What of the contract is to be fuzzed, and where it is served. */
export interface Conversion {
  readonly room: string;
  /** Operations of this server only, as the document spells it. */
  readonly server: string;
  /** Where that server is at the simulator. */
  readonly basePath: string;
  /** Whether other methods are expected to be refused with 405, or nothing is expected of them. */
  readonly methods: 'refused' | 'unknown';
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

/** The contract in the form that pactum's fuzzing reads: Swagger 2.0, with bodies as parameters. */
export function swaggerOf({ room, server, basePath, methods }: Conversion): object {
  const operations = contract.operations.filter((one) => one.room === room && one.servers.includes(server));
  const paths: Record<string, Record<string, object>> = {};
  const definitions: Record<string, unknown> = {};
  for (const operation of operations) {
    const ignored = methods === 'unknown' ? METHODS.map((method) => [method, {}]) : [];
    paths[operation.path] ??= Object.fromEntries(ignored);
    const body = bodyOf(operation);
    if (body) definitions[operation.operationId] = body;
    const path = paths[operation.path];
    if (path) path[operation.method.toLowerCase()] = { parameters: parametersOf(operation) };
  }
  return { swagger: '2.0', basePath, paths, definitions };
}

/** Values for path parameters that lead to something that is there. */
const EXAMPLES: Readonly<Record<string, string>> = { issueIdOrKey: 'ED-1', id: '10000' };

function parametersOf(operation: ContractOperation): object[] {
  const listed = (['path', 'query'] as const).flatMap((place) => {
    const schema = operation.parameters[place] as { properties?: Record<string, ContractSchema> } | undefined;
    // A list in a query is a text on the wire, and any text is one.
    const texts = Object.entries(schema?.properties ?? {}).filter(
      ([, property]) => property.type !== 'array',
    );
    return texts.map(([name, property]) => ({
      ...property,
      name,
      in: place,
      example: EXAMPLES[name],
    }));
  });
  const schema = { $ref: `#/definitions/${operation.operationId}` };
  return bodyOf(operation) ? [...listed, { in: 'body', name: 'body', schema }] : listed;
}

/** The schema of a JSON body, its reference resolved; forms are no matter of Swagger's body parameters. */
function bodyOf({ room, requestBody }: ContractOperation): ContractSchema | undefined {
  const schema = requestBody?.content['application/json'];
  const name = typeof schema?.$ref === 'string' ? schema.$ref.split('/').at(-1) : undefined;
  return name === undefined ? schema : contract.documents[room]?.schemas[name];
}
