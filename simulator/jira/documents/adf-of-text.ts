import type { AdfDocument, AdfNode } from './adf.ts';

/** The document of a plain text: an empty line parts paragraphs, a line break stays one. */
export function adfOfText(text: string): AdfDocument {
  const paragraphs = text.replaceAll('\r\n', '\n').split('\n\n');
  return {
    type: 'doc',
    version: 1,
    content: paragraphs.map((paragraph) => ({ type: 'paragraph', content: linesOf(paragraph) })),
  };
}

function linesOf(paragraph: string): AdfNode[] {
  return paragraph
    .split('\n')
    .flatMap((line, index) => [
      ...(index === 0 ? [] : [{ type: 'hardBreak' }]),
      ...(line === '' ? [] : [{ type: 'text', text: line }]),
    ]);
}
