import type { ContractSchema } from '../contract.ts';
import type { DocumentNode } from './document-node.ts';

type Kind = 'schema' | 'schemas by name' | 'list of schemas' | 'value' | 'reference' | 'dropped';

const keywordsByKind: Record<Kind, string> = {
  schema:
    'items additionalProperties unevaluatedProperties unevaluatedItems not if then else contains propertyNames',
  'schemas by name': 'properties patternProperties $defs dependentSchemas',
  'list of schemas': 'allOf anyOf oneOf prefixItems',
  value:
    'type enum const required format pattern default minimum maximum exclusiveMinimum exclusiveMaximum multipleOf ' +
    'minLength maxLength minItems maxItems uniqueItems minContains maxContains minProperties maxProperties dependentRequired',
  reference: '$ref',
  dropped:
    'title description example examples deprecated readOnly writeOnly externalDocs $comment ' +
    'discriminator xml contentMediaType contentEncoding',
};

/** JSON Schema 2020-12, and the annotations that OpenAPI 3.1 adds to it. */
const kinds = new Map(
  (Object.keys(keywordsByKind) as Kind[]).flatMap((kind) =>
    keywordsByKind[kind].split(' ').map((keyword) => [keyword, kind] as const),
  ),
);

function kindOf(keyword: string, node: DocumentNode): Kind {
  if (keyword.startsWith('x-')) return 'dropped';
  return kinds.get(keyword) ?? node.fail(`"${keyword}" is no keyword of JSON Schema 2020-12`);
}

function reference(node: DocumentNode): string {
  const match = /^(?:\.\/)?(?<file>[\w-]+\.yaml)?#(?<pointer>\/components\/schemas\/[\w.-]+)$/.exec(
    node.text(),
  );
  if (!match?.groups) return node.fail(`"${node.text()}" does not name a schema under components`);
  const { file, pointer } = match.groups;
  if (!file) node.target(`#${pointer}`);
  return `${file?.replace(/\.yaml$/, '') ?? node.origin.room}#${pointer}`;
}

function subschema(node: DocumentNode): ContractSchema | boolean {
  return typeof node.value === 'boolean' ? node.value : reduceSchema(node);
}

function reduceKeyword(kind: Kind, node: DocumentNode): unknown {
  switch (kind) {
    case 'schema':
      return subschema(node);
    case 'schemas by name':
      return Object.fromEntries(node.entries().map(([name, child]) => [name, subschema(child)]));
    case 'list of schemas':
      return node.items().map(subschema);
    case 'reference':
      return reference(node);
    default:
      return node.value;
  }
}

/**
 * Reduces a schema to what a validator reads: annotations go, and a `$ref` names its room.
 *
 * @param node - a JSON Schema 2020-12 object in a document.
 * @returns a new schema object; `default`, `format` and `const` are kept.
 * @throws Error with file and line for an unknown keyword, or for a `$ref` to anything but a schema under components.
 */
export function reduceSchema(node: DocumentNode): ContractSchema {
  const kept = node
    .entries()
    .map(([keyword, child]) => ({ keyword, child, kind: kindOf(keyword, child) }))
    .filter(({ kind }) => kind !== 'dropped');
  return Object.fromEntries(kept.map(({ keyword, child, kind }) => [keyword, reduceKeyword(kind, child)]));
}
