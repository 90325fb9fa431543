import type { components } from '../../openapi/jira.gen.ts';

/** The root of an Atlassian document. */
export type AdfDocument = components['schemas']['AdfDocument'];

/** Nodes that stand on lines of their own. */
const blocks = new Set(['paragraph', 'heading', 'codeBlock', 'blockquote', 'listItem', 'rule', 'panel']);
/** Deeper nesting is not text that anybody wrote by hand. */
const deepest = 100;

/**
 * @returns a document with one paragraph for each line of the text
 * @see https://developer.atlassian.com/cloud/jira/platform/apis/document/structure/
 */
export function adfFromText(text: string): AdfDocument {
  const lines = text.replaceAll('\r\n', '\n').split('\n');
  return {
    type: 'doc',
    version: 1,
    content: lines.map((line) => ({
      type: 'paragraph',
      // A text node must not be empty.
      content: line === '' ? [] : [{ type: 'text', text: line }],
    })),
  };
}

/** @returns the words of a document, one line for each block; whatever is not a document becomes empty text. */
export function textFromAdf(document: unknown): string {
  return textOf(document, 0).replace(/\n$/, '');
}

function textOf(node: unknown, depth: number): string {
  if (typeof node !== 'object' || node === null || depth > deepest) return '';
  const { type, text, content, attrs } = node as Record<string, unknown>;
  if (type === 'text' && typeof text === 'string') return text;
  if (type === 'hardBreak') return '\n';
  if (type === 'mention' || type === 'emoji') return String(Reflect.get(Object(attrs), 'text') ?? '');
  const inner = Array.isArray(content) ? content.map((child) => textOf(child, depth + 1)).join('') : '';
  const ownLine = typeof type === 'string' && blocks.has(type) && !inner.endsWith('\n');
  return ownLine ? `${inner}\n` : inner;
}
