import { SECOND } from '../../world/durations.ts';
import { instantText } from '../../world/words.ts';

/** An instant in milliseconds as pages tell it, to the second: `2026-01-05 09:00:00Z`. */
export const secondText = (at: number): string => instantText(at - (at % SECOND));
