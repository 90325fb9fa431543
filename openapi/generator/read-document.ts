import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import { DocumentNode } from './document-node.ts';

type Path = readonly string[];

function lineOf(document: Document, lines: LineCounter, path: Path): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

/**
 * Reads one OpenAPI document.
 *
 * @param file - path of a YAML 1.2 file.
 * @returns its root; every node below it can name its own file and line.
 * @throws Error that begins with `file:line:` if the file is not one well-formed YAML document.
 */
export function readDocument(file: string): DocumentNode {
  const name = basename(file);
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(file, 'utf8'), { lineCounter: lines });
  const [fault] = document.errors;
  if (fault) throw new Error(`${name}:${fault.linePos?.[0].line ?? 1}: ${fault.message.split('\n')[0]}`);
  const origin = {
    room: basename(name, '.yaml'),
    root: document.toJS() as unknown,
    place: (path: Path) => `${name}:${lineOf(document, lines, path)}`,
  };
  return new DocumentNode(origin, [], origin.root);
}
