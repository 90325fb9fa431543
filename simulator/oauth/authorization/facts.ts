import { DAY } from '../../world/durations.ts';
import { defineFacts } from '../../world/facts.ts';

/** What the pages of login and consent leave to the server. Durations are in milliseconds. */
export const authorizationFacts = defineFacts('authorization', {
  sessionLifetime: {
    title: 'A browser stays signed in for thirty days',
    value: 30 * DAY,
    standing: 'unknown',
    source: 'no source; organisations set it',
  },
  keptAtMost: {
    title: 'A world keeps the newest thousand browser sessions and unanswered authorization requests',
    value: 1_000,
    standing: 'unknown',
    source: "the simulation's own limit, so that memory does not grow",
  },
  codesKeptAtMost: {
    title: 'A world keeps the newest ten thousand authorization codes',
    value: 10_000,
    standing: 'unknown',
    source: "the simulation's own limit, for worlds in which time stands still",
  },
});
