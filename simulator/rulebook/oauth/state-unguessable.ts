import { Recent } from '../../world/recent.ts';
import { authorizationRequestAt, fingerprint } from '../readings.ts';
import type { Rule } from '../rule.ts';

/** RFC 6749, section 10.10: a guess must not succeed with a probability above 2^-128; we are content with half. */
const BITS = 64;

export const stateUnguessable: Rule = {
  id: 'oauth/state-unguessable',
  level: 'must',
  title: 'The state of an authorization request cannot be guessed',
  why: 'An e-mail address, a counter or a short word as state can be made up by an attacker, and is visible to all.',
  source:
    'RFC 6749, sections 10.10 and 10.12; community.developer.atlassian.com, "Can multiple users use OAuth2.0 app"',
  judge() {
    const seen = new Recent<true>();
    return {
      see(entry) {
        const { clientId = '', state } = authorizationRequestAt(entry) ?? {};
        if (state === undefined || seen.get(fingerprint(state))) return undefined;
        seen.set(fingerprint(state), true);
        const weakness = weaknessOf(state);
        if (weakness === undefined) return undefined;
        return { message: `the state that app ${clientId} sent is ${weakness}`, evidence: [entry.seq] };
      },
    };
  },
};

function weaknessOf(state: string): string | undefined {
  if (/^[^@\s]+@[^@\s]+\.[a-z]+$/i.test(state)) return 'an e-mail address';
  const bits = state.length * Math.log2(Math.max(new Set(state).size, 1));
  return bits < BITS ? `worth ${Math.floor(bits)} bits at most, of ${BITS} that it should have` : undefined;
}
