import { scenario } from '../scenario.ts';
import { tokensOf } from '../stage/wire.ts';

export default scenario({
  id: 'oauth/revocation-endpoint',
  title: 'The revocation endpoint is advertised; whether it does anything for an app is a dial',
  sources: ['RFC 7009', 'unknown: undocumented for apps'],
  async play({ rohit, wire, dials, expect }) {
    const { clientId: client_id, clientSecret: client_secret } = wire.credentials;
    const revoke = (refreshToken: string) =>
      wire.post('auth.atlassian.com/oauth/revoke', undefined, {
        token: refreshToken,
        client_id,
        client_secret,
      });
    const first = await wire.tokensFrom(rohit);
    expect((await revoke(first.refreshToken)).status, 'status').is(200);
    const next = tokensOf(await wire.refresh(first.refreshToken));
    await dials.turn({ 'oauth.revokeEndpoint': 'ends-chain' });
    await revoke(next.refreshToken);
    expect((await wire.refresh(next.refreshToken)).status, 'status of a refresh afterwards').is(403);
  },
});
