import { usualConnect, type WrongApp } from '../wrong-app.ts';

const NO_CLAIMS = { iss: '', iat: 0, exp: 0, qsh: '', aud: [] };

export const uninstallUnsigned: WrongApp = {
  rule: 'connect/forged-uninstall-refused',
  defect: 'It verifies installs, and takes any uninstall that is not signed',
  connectParts: () => ({
    judgeUnsigned: (facts) =>
      facts.endpoint === 'uninstalled' ? undefined : usualConnect.judgeUnsigned(facts),
    decideUninstalled: (facts) =>
      usualConnect.decideUninstalled({
        ...facts,
        proof: facts.proof.by === 'nobody' ? { by: 'install-key', claims: NO_CLAIMS } : facts.proof,
      }),
  }),
  scenarios: ['connect/forged-uninstall-signed-install'],
};
