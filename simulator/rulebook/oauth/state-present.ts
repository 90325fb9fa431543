import { Recent } from '../../world/recent.ts';
import { authorizationRequestAt } from '../readings.ts';
import type { Rule } from '../rule.ts';

export const statePresent: Rule = {
  id: 'oauth/state-present',
  level: 'must',
  title: 'An authorization request carries a state',
  why: 'Without it, anybody can send a person to the callback with a code of their own, and be linked to that person.',
  source: 'RFC 6749, section 10.12; developer.atlassian.com oauth-2-3lo-apps, "required for security"',
  judge() {
    const told = new Recent<true>();
    return {
      see(entry) {
        const request = authorizationRequestAt(entry);
        if (!request || request.state !== undefined || told.get(request.clientId)) return undefined;
        told.set(request.clientId, true);
        return {
          message: `app ${request.clientId} asked for authorization without a state`,
          evidence: [entry.seq],
        };
      },
    };
  },
};
