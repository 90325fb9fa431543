import { usualConnect, type WrongApp } from '../wrong-app.ts';

const INSTALLS: ReadonlySet<string> = new Set(['installed', 'uninstalled']);

export const staleInstallTaken: WrongApp = {
  rule: 'connect/stale-install-refused',
  defect: 'It does not look at exp of an install',
  connectParts: () => ({
    judgeExpiry: (facts) => (INSTALLS.has(facts.endpoint) ? undefined : usualConnect.judgeExpiry(facts)),
  }),
  scenarios: ['connect/signed-forgeries-known-client-key'],
};
