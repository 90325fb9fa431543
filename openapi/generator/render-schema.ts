import type { DocumentNode } from './document-node.ts';

const PREFIX = '#/components/schemas/';

/**
 * Writes a schema of a document out as a JSON Schema (2020-12) that stands by itself, descriptions included, for editors.
 *
 * @param root - the document.
 * @param name - the schema, under components.
 * @returns the text of a `.schema.json` file.
 * @throws Error with file and line if something that it refers to is missing.
 */
export function renderSchema(root: DocumentNode, name: string): string {
  const definitions: Record<string, unknown> = {};
  const main = inline(root.target(`${PREFIX}${name}`), definitions);
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'A world of Fauxlassian',
    ...(main as object),
    $defs: Object.fromEntries(Object.entries(definitions).sort(([a], [b]) => a.localeCompare(b))),
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

/** Copies a schema; what it refers to is collected among the definitions. */
function inline(node: DocumentNode, definitions: Record<string, unknown>): unknown {
  return copy(node.value, (pointer) => {
    const target = pointer.slice(PREFIX.length);
    if (!(target in definitions)) {
      definitions[target] = true;
      definitions[target] = inline(node.target(pointer), definitions);
    }
    return `#/$defs/${target}`;
  });
}

function copy(value: unknown, rename: (pointer: string) => string): unknown {
  if (Array.isArray(value)) return value.map((item) => copy(item, rename));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      key === '$ref' && typeof item === 'string' ? rename(item) : copy(item, rename),
    ]),
  );
}
