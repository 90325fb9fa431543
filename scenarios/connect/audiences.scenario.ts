import { installKeys } from '../../simulator/connect/tokens/install-keys.ts';
import { signWithInstallKey } from '../../simulator/connect/tokens/sign-install.ts';
import { scenario } from '../scenario.ts';
import { asConnectApp } from './as-connect-app.ts';
import { expectInUse, expectTenants } from './in-use.ts';
import { latest, overhear, sendsToApp } from './overhear.ts';
import { SIGNED_INSTALL } from './sources.ts';

const EUROPE = 'https://eu.app.example.com';

/** What a genuine host may write into aud for this app, and what is for somebody else. */
const GOOD: readonly unknown[] = [EUROPE, [EUROPE], `${EUROPE}/`, ['http://localhost:4500']];
const BAD: readonly unknown[] = [
  `${EUROPE}.attacker.com`,
  [],
  '',
  42,
  [[EUROPE]],
  'http://localhost:45000',
  undefined,
];

export default scenario({
  id: 'connect/audiences',
  title: 'An install may be signed for any address of the app, as a text or a list, and for nobody else’s',
  sources: [SIGNED_INSTALL, 'RFC 7519, section 4.1.3', 'ACE: AC_ALLOWED_BASE_URLS'],
  needs: ['connect', 'configuration'],
  setup: asConnectApp({ dials: { 'connect.audienceForm': 'text' } }, { acceptedAudiences: [EUROPE] }),
  async play(stage) {
    const { connect, expect } = stage;
    const heard = overhear(stage);
    const { clientKey } = await connect.installs();
    const { claims, request } = latest(heard, 'installed');
    expect(claims.aud, 'audience of the host').is('http://localhost:4500');
    const [key] = installKeys;
    if (!key) throw new Error('there is no install key');
    const signedFor = async (aud: unknown) => {
      const authorization = `JWT ${await signWithInstallKey(key, { ...claims, aud })}`;
      return sendsToApp(stage, { ...request, headers: { ...request.headers, authorization } });
    };
    for (const aud of GOOD) expect(await signedFor(aud), `the answer to ${JSON.stringify(aud)}`).is(204);
    for (const aud of BAD) expect(await signedFor(aud), `the answer to ${JSON.stringify(aud)}`).is(401);
    await expectTenants(stage, { [clientKey]: 'active' });
    await expectInUse(stage);
  },
});
