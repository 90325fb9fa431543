import { usualConnect, type WrongApp } from '../wrong-app.ts';

export const knownAddressRefused: WrongApp = {
  rule: 'connect/genuine-install-accepted',
  defect: 'It takes each address once: after an import it cannot be installed again',
  connectParts: () => ({
    decideInstalled: (facts) =>
      facts.neighbours.length > 0 ? { result: { status: 401 } } : usualConnect.decideInstalled(facts),
  }),
  scenarios: ['connect/import-story-signed-install'],
};
