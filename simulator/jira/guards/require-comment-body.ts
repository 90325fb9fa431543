import type { AdfDocument, AdfNode } from '../documents/adf.ts';
import type { Form } from '../documents/forms.ts';
import { textOfAdf } from '../documents/text-of-adf.ts';
import { facts } from '../facts.ts';
import { jiraRefusal } from '../refusals.ts';

/** Guards the body of a comment: there, of the version's form, not empty, not too long. @throws Refusal 400 */
export function requireCommentBody<B>(form: Form<B>, body: unknown): AdfDocument {
  if (body === undefined || body === null || body === '') {
    throw jiraRefusal('commentEmpty', { check: 'the comment has a body', received: String(body) });
  }
  const document = form.read(body);
  if (!document) {
    throw jiraRefusal('commentNotAdf', {
      check: `the body is of the form of version ${form.version}`,
      expected: form.version === 3 ? 'a document: {type: "doc", version: 1, content: [...]}' : 'text',
      received: Array.isArray(body) ? 'array' : typeof body,
    });
  }
  const text = textOfAdf(document);
  if (text.trim() === '' && !document.content.some(showsSomething)) {
    throw jiraRefusal('commentEmpty', {
      check: 'the comment says something',
      received: JSON.stringify(text),
    });
  }
  if (text.length > facts.longestText.value) {
    throw jiraRefusal('commentTooLong', {
      check: 'the comment fits its field',
      expected: `at most ${facts.longestText.value} characters`,
      received: String(text.length),
    });
  }
  return document;
}

/** Nodes that hold text or other nodes, and are nothing without them. */
const HOLLOW = new Set(['paragraph', 'heading', 'text', 'hardBreak', 'blockquote', 'panel', 'codeBlock']);

const showsSomething = ({ type, content }: AdfNode): boolean =>
  !HOLLOW.has(type) || (content ?? []).some(showsSomething);
