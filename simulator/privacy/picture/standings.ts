import type { Standing } from './tell-story.ts';

/** How accounts can stand, in the order in which they lie upon each other, and what to call that. */
export const STANDINGS: readonly (readonly [Standing, string])[] = [
  ['kept', 'on time'],
  ['due', 'due, within the tolerance'],
  ['late', 'late'],
  ['closed', 'told closed, not seen erased'],
  ['erased', 'erased'],
];
