import { type AdfDocument, isAdf } from './adf.ts';
import { adfOfText } from './adf-of-text.ts';
import { textOfAdf } from './text-of-adf.ts';

/** How a version of the API spells descriptions and comments: `B` is what stands in its JSON. */
export interface Form<B> {
  readonly version: 2 | 3;
  write(document: AdfDocument): B;
  /** @returns undefined when the value is not of this form */
  read(value: unknown): AdfDocument | undefined;
}

/** Version 3: a document. */
export const adfForm: Form<AdfDocument> = {
  version: 3,
  write: (document) => document,
  read: (value) => (isAdf(value) ? value : undefined),
};

/** Version 2: text. */
export const textForm: Form<string> = {
  version: 2,
  write: textOfAdf,
  read: (value) => (typeof value === 'string' ? adfOfText(value) : undefined),
};
