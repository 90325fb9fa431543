import { isRecord } from '../../world/shape.ts';

/** A node of a document; marks and attributes are kept as they came. */
export interface AdfNode {
  type: string;
  text?: string;
  attrs?: Readonly<Record<string, unknown>>;
  content?: AdfNode[];
  [other: string]: unknown;
}

/** A document in the Atlassian Document Format, as far as anybody here looks into it. */
export interface AdfDocument {
  type: 'doc';
  version: 1;
  content: AdfNode[];
}

/** Whether a value has the form of a document: the root's three members, and nodes with a type all the way down. */
export function isAdf(value: unknown): value is AdfDocument {
  if (!isRecord(value) || value.type !== 'doc' || value.version !== 1) return false;
  return Array.isArray(value.content) && value.content.every(isNode);
}

function isNode(value: unknown): boolean {
  if (!isRecord(value) || typeof value.type !== 'string') return false;
  if (value.text !== undefined && typeof value.text !== 'string') return false;
  return value.content === undefined || (Array.isArray(value.content) && value.content.every(isNode));
}
