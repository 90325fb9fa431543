import { usualConnect, type WrongApp } from '../wrong-app.ts';

export const knownRefused: WrongApp = {
  rule: 'connect/genuine-install-accepted',
  defect: 'It takes each clientKey once: an upgrade, a repetition or a re-install is a duplicate to it',
  connectParts: () => ({
    decideInstalled: (facts) =>
      facts.tenant ? { result: { status: 401 } } : usualConnect.decideInstalled(facts),
  }),
  scenarios: ['connect/life-signed-install'],
};
