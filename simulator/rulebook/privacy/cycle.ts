import { DAY } from '../../world/durations.ts';

/** "The default cycle period is 7 days" (user privacy guide for app developers). In milliseconds. */
export const DEFAULT_CYCLE = 7 * DAY;

/** How far beyond its cycle a report may come, in milliseconds: nobody at Atlassian has said (community t/92470). */
export const TOLERANCE = DAY;
