import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';
import type { Contract, ContractOperation } from './contract.ts';
import { collectOperations } from './generator/collect-operations.ts';
import type { DocumentNode } from './generator/document-node.ts';
import { readDocument } from './generator/read-document.ts';
import { reduceSchema } from './generator/reduce-schema.ts';
import { renderSchema } from './generator/render-schema.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));

/**
 * Reads every OpenAPI document of a folder.
 *
 * @param from - path of the folder.
 * @returns the documents' roots, by the order of their names.
 * @throws Error with file and line if one is not well-formed YAML.
 */
export function readDocuments(from: string = folder): DocumentNode[] {
  const files = readdirSync(from).filter((file) => file.endsWith('.yaml'));
  return files.sort().map((file) => readDocument(join(from, file)));
}

function schemasOf(root: DocumentNode) {
  const schemas = root.get('components')?.get('schemas')?.entries() ?? [];
  return { schemas: Object.fromEntries(schemas.map(([name, schema]) => [name, reduceSchema(schema)])) };
}

function refuseDuplicates(operations: ContractOperation[]): void {
  const rooms = new Map<string, string>();
  for (const { operationId, room } of operations) {
    const other = rooms.get(operationId);
    if (other) throw new Error(`${room}.yaml: operationId "${operationId}" is already in ${other}.yaml`);
    rooms.set(operationId, room);
  }
}

/**
 * Builds the contract of the documents.
 *
 * @param documents - roots, one a room.
 * @returns operations and schemas, without what only people read.
 * @throws Error with file and line for a fault in a document; with the files' names for an operationId in two of them.
 */
export function buildContract(documents: DocumentNode[]): Contract {
  const operations = documents.flatMap(collectOperations);
  refuseDuplicates(operations);
  return {
    documents: Object.fromEntries(documents.map((root) => [root.origin.room, schemasOf(root)])),
    operations,
  };
}

/** One string literal, because an engine reads JSON faster than it reads the same object as code. */
function renderContract(contract: Contract): string {
  const literal = JSON.stringify(contract).replace(/[\\']/g, '\\$&');
  return [
    '// Generated from the documents in this folder by generate.ts; do not edit.',
    "import type { Contract } from './contract.ts';",
    '',
    `export const contract: Contract = JSON.parse('${literal}');`,
    '',
  ].join('\n');
}

async function renderTypes(room: string): Promise<string> {
  const address = pathToFileURL(join(folder, `${room}.yaml`));
  const types = await openapiTS(address, { defaultNonNullable: false, silent: true });
  return `// Generated from ${room}.yaml by generate.ts; do not edit.\n${astToString(types)}`;
}

/** The schema of setup files, for editors. */
function writeSetupSchema(documents: DocumentNode[]): void {
  const control = documents.find(({ origin }) => origin.room === 'control');
  if (!control) throw new Error('control.yaml is missing');
  mkdirSync(join(folder, '../schema'), { recursive: true });
  writeFileSync(join(folder, '../schema/world-setup.schema.json'), renderSchema(control, 'WorldSetup'));
}

/** The demo world as a module, so that a start reads no YAML. */
function writeDemoWorld(): void {
  const setup = readDocument(join(folder, '../worlds/demo.yaml')).value;
  const text = [
    '// Generated from demo.yaml by openapi/generate.ts; do not edit.',
    "import type { components } from '../openapi/control.gen.ts';",
    '',
    `export const demoWorld: components['schemas']['WorldSetup'] = ${JSON.stringify(setup, null, 2)};`,
    '',
  ];
  writeFileSync(join(folder, '../worlds/demo.gen.ts'), text.join('\n'));
}

async function generate(): Promise<void> {
  const documents = readDocuments();
  writeSetupSchema(documents);
  writeDemoWorld();
  writeFileSync(join(folder, 'contract.gen.ts'), renderContract(buildContract(documents)));
  for (const { origin } of documents) {
    writeFileSync(join(folder, `${origin.room}.gen.ts`), await renderTypes(origin.room));
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  generate().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  });
}
