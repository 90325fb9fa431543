import { createLocalJWKSet, type JSONWebKeySet, jwtVerify } from 'jose';
import { scenario } from '../scenario.ts';

export default scenario({
  id: 'oauth/discovery-and-keys',
  title: 'Discovery and keys are served, and an access token stands up to them',
  sources: ['https://auth.atlassian.com/.well-known/openid-configuration', 'RFC 7517; RFC 8414'],
  async play({ rohit, wire, clock, expect }) {
    const { accessToken } = await wire.tokensFrom(rohit);
    const discovery = await wire.get('auth.atlassian.com/.well-known/openid-configuration');
    expect(discovery.status, 'status of discovery').is(200);
    const keys = await wire.get('auth.atlassian.com/.well-known/jwks.json');
    const verify = createLocalJWKSet(keys.body as JSONWebKeySet);
    const currentDate = new Date(clock.now());
    const audience = wire.credentials.clientId;
    const { payload } = await jwtVerify(accessToken, verify, {
      currentDate,
      audience,
      algorithms: ['RS256'],
    });
    expect(payload.sub, 'subject').is(rohit.accountId);
    expect((await wire.get('id.atlassian.com/.well-known/openid-configuration')).status, 'the shell').is(202);
    expect((await wire.get('api.atlassian.com/')).status, 'the root of the gateway').is(301);
    expect((await wire.get('auth.atlassian.com/userinfo', accessToken)).status, 'userinfo').is(200);
  },
});
