import type { AdfDocument, AdfNode } from './adf.ts';

/**
 * A document as plain text, the reverse of `adfOfText`; formatting is left out. What version 2 makes of marks and tables
 * (wiki markup) is not played.
 */
export function textOfAdf(document: AdfDocument): string {
  return blocksOf(document.content);
}

const blocksOf = (nodes: readonly AdfNode[] = []): string => nodes.map(textOfNode).join('\n\n');
const inlineOf = (nodes: readonly AdfNode[] = []): string => nodes.map(textOfNode).join('');
const linesOf = (nodes: readonly AdfNode[] = [], mark: string): string =>
  nodes.map((node) => `${mark} ${blocksOf(node.content)}`).join('\n');

/** The first of these attributes that is a text. */
function attribute(attrs: AdfNode['attrs'], ...names: string[]): string {
  for (const name of names) {
    const value = attrs?.[name];
    if (typeof value === 'string') return value;
  }
  return '';
}

/** What is shown of a node that is not just the text of its children. */
const shown: Readonly<Record<string, (node: AdfNode) => string>> = {
  text: (node) => node.text ?? '',
  hardBreak: () => '\n',
  rule: () => '----',
  mention: ({ attrs }) => attribute(attrs, 'text', 'id'),
  emoji: ({ attrs }) => attribute(attrs, 'text', 'shortName'),
  inlineCard: ({ attrs }) => attribute(attrs, 'url'),
  bulletList: ({ content }) => linesOf(content, '*'),
  orderedList: ({ content }) => linesOf(content, '#'),
  blockquote: ({ content }) => blocksOf(content),
  panel: ({ content }) => blocksOf(content),
};

function textOfNode(node: AdfNode): string {
  const show = Object.hasOwn(shown, node.type) ? shown[node.type] : undefined;
  return show ? show(node) : inlineOf(node.content);
}
