import type { ContractSchema } from '../../openapi/contract.ts';
import type { DocumentNode } from '../../openapi/generator/document-node.ts';
import { reduceSchema } from '../../openapi/generator/reduce-schema.ts';

export interface ListedExamples {
  /** operationId, direction and media type, or the schema's name. */
  where: string;
  /** Of the response; `request` for a request body. */
  status: string;
  schema: ContractSchema;
  values: unknown[];
}

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

function valuesOf(media: DocumentNode): unknown[] {
  const single = media.get('example');
  const named = media.get('examples')?.entries() ?? [];
  return [
    ...(single ? [single.value] : []),
    ...named.map(([, example]) => example.follow().need('value').value),
  ];
}

function listBodies(where: string, status: string, body: DocumentNode | undefined): ListedExamples[] {
  const content = body?.get('content')?.entries() ?? [];
  return content
    .filter(([mediaType]) => /[/+]json\b/.test(mediaType))
    .map(([mediaType, media]) => ({
      where: `${where} ${status} ${mediaType}`,
      status,
      schema: reduceSchema(media.child('schema') ?? media.fail('"schema" is missing')),
      values: valuesOf(media),
    }));
}

/** Lists the JSON bodies of a document's operations, each with its schema and its examples. */
export function listExamples(root: DocumentNode): ListedExamples[] {
  const pathItems = root.need('paths').entries();
  const operations = pathItems.flatMap(([, item]) => methods.map((method) => item.follow().get(method)));
  return operations.flatMap((operation) => {
    if (!operation) return [];
    const where = operation.need('operationId').text();
    const responses = operation.need('responses').entries();
    return [
      ...listBodies(where, 'request', operation.get('requestBody')),
      ...responses.flatMap(([status, response]) => listBodies(where, status, response.follow())),
    ];
  });
}

/** Lists the schemas under components that have examples of their own. */
export function listSchemaExamples(root: DocumentNode): ListedExamples[] {
  const schemas = root.get('components')?.get('schemas')?.entries() ?? [];
  return schemas.map(([name, schema]) => ({
    where: name,
    status: '',
    schema: reduceSchema(schema),
    values: (schema.get('examples')?.items() ?? []).map((example) => example.value),
  }));
}
