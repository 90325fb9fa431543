import type {
  ContractContent,
  ContractMethod,
  ContractOperation,
  ContractParameters,
  ContractRequestBody,
  ContractResponse,
} from '../contract.ts';
import type { DocumentNode } from './document-node.ts';
import { readScopes } from './read-scopes.ts';
import { reduceSchema } from './reduce-schema.ts';

const methods: readonly ContractMethod[] = [
  'GET',
  'PUT',
  'POST',
  'DELETE',
  'OPTIONS',
  'HEAD',
  'PATCH',
  'TRACE',
];
const places = ['query', 'path', 'header'] as const;

function readServers(...scopes: DocumentNode[]): string[] {
  const [operation] = scopes;
  const servers = scopes.map((scope) => scope.get('servers')).find((node) => node !== undefined);
  const addresses = servers?.items().map((server) => server.need('url').text()) ?? [];
  return addresses.length > 0 ? addresses : (operation?.fail('no server is named') ?? []);
}

function readContent(node: DocumentNode): ContractContent {
  return Object.fromEntries(
    node.entries().map(([mediaType, media]) => {
      const schema = media.child('schema') ?? media.fail('"schema" is missing');
      return [mediaType, reduceSchema(schema)];
    }),
  );
}

/** Parameters of the operation replace those of the path with the same name and place (OpenAPI 3.1 section 4.8.9.1). */
function readParameters(pathItem: DocumentNode, operation: DocumentNode): ContractParameters {
  const listed = [pathItem, operation].flatMap((scope) => scope.get('parameters')?.items() ?? []);
  const byKey = new Map<string, DocumentNode>();
  for (const parameter of listed.map((node) => node.follow())) {
    const place = parameter.need('in');
    if (!places.some((known) => known === place.text()))
      place.fail(`parameters in "${place.text()}" are not read`);
    byKey.set(`${place.text()} ${parameter.need('name').text()}`, parameter);
  }
  const result: ContractParameters = {};
  for (const place of places) {
    const parameters = [...byKey.values()].filter((parameter) => parameter.need('in').text() === place);
    if (parameters.length > 0) result[place] = objectOf(parameters, place);
  }
  return result;
}

function objectOf(parameters: DocumentNode[], place: string) {
  const nameOf = (parameter: DocumentNode) => {
    const name = parameter.need('name').text();
    return place === 'header' ? name.toLowerCase() : name;
  };
  const schemaOf = (parameter: DocumentNode) =>
    reduceSchema(parameter.child('schema') ?? parameter.fail('"schema" is missing'));
  return {
    type: 'object',
    properties: Object.fromEntries(parameters.map((parameter) => [nameOf(parameter), schemaOf(parameter)])),
    required: parameters.filter((parameter) => parameter.get('required')?.value === true).map(nameOf),
  };
}

function readRequestBody(node: DocumentNode): ContractRequestBody {
  return { required: node.get('required')?.value === true, content: readContent(node.need('content')) };
}

function readResponse(node: DocumentNode): ContractResponse {
  const headers = node.get('headers');
  const content = node.get('content');
  return {
    ...(headers && { headers: headers.entries().map(([name]) => name) }),
    ...(content && { content: readContent(content) }),
  };
}

function readOperation(
  root: DocumentNode,
  path: string,
  method: ContractMethod,
): ContractOperation | undefined {
  const pathItem = root.need('paths').need(path);
  const operation = pathItem.get(method.toLowerCase());
  if (!operation) return undefined;
  const requestBody = operation.get('requestBody');
  const scopes = readScopes(root, operation);
  const responses = operation.need('responses').entries();
  return {
    operationId: operation.need('operationId').text(),
    room: root.origin.room,
    method,
    servers: readServers(operation, pathItem, root),
    path,
    parameters: readParameters(pathItem, operation),
    ...(requestBody && { requestBody: readRequestBody(requestBody) }),
    responses: Object.fromEntries(responses.map(([status, node]) => [status, readResponse(node.follow())])),
    ...(scopes && { scopes }),
  };
}

/**
 * Collects the operations of one OpenAPI 3.1 document.
 *
 * @param root - the document.
 * @returns one entry an operation, in the order of the document's paths.
 * @throws Error with file and line for whatever the contract needs and the document lacks.
 */
export function collectOperations(root: DocumentNode): ContractOperation[] {
  const paths = root.need('paths').entries();
  return paths.flatMap(([path]) =>
    methods.map((method) => readOperation(root, path, method)).filter((operation) => operation !== undefined),
  );
}
