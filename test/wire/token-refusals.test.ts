import { spec } from 'pactum';
import { describe, expect, it } from 'vitest';
import { answerSchema, BY_THE_SPECIFICATION } from './contract-schema.ts';
import { CLIENT_ID } from './setup.ts';
import { listen } from './simulator.ts';
import { refreshRequest, type TestWorld } from './test-world.ts';

const sim = listen();

interface Words {
  readonly status: number;
  readonly error: string;
  readonly error_description: string;
}

interface Row {
  readonly rule: string;
  readonly ask: (world: TestWorld) => Promise<object>;
  readonly condition: string;
  readonly says: Words;
  /** Where the former server had other words. */
  readonly auth0?: Words;
}

const invalidRequest = (error_description: string): Words => ({
  status: 400,
  error: 'invalid_request',
  error_description,
});
const unauthorized = { status: 401, error: 'access_denied', error_description: 'Unauthorized' };
const malformed = invalidRequest('Incorrect request parameters');
const grantTypes = invalidRequest(
  'grant_type must be one of [authorization_code|refresh_token|client_credentials]',
);
const badCode = {
  says: invalidRequest('authorization_code is invalid'),
  auth0: { status: 403, error: 'invalid_grant', error_description: 'Invalid authorization code' },
};
const badRefreshToken = {
  says: { status: 403, error: 'unauthorized_client', error_description: 'refresh_token is invalid' },
  auth0: { status: 403, error: 'invalid_grant', error_description: 'Unknown or invalid refresh token.' },
};

const rows: Row[] = [
  {
    rule: 'an unsupported grant_type, with no client at all',
    ask: async () => ({ grant_type: 'password' }),
    condition: 'grantTypeUnsupported',
    says: grantTypes,
  },
  {
    rule: 'a grant_type that is missing',
    ask: async () => ({ client_id: CLIENT_ID }),
    condition: 'grantTypeUnsupported',
    says: grantTypes,
  },
  {
    rule: 'a grant_type that is no text',
    ask: async () => ({ grant_type: ['authorization_code'] }),
    condition: 'tokenRequestUnreadable',
    says: malformed,
  },
  {
    rule: 'an unknown client',
    ask: (world) => world.exchange({ client_id: 'Nobody' }),
    condition: 'clientUnknown',
    says: unauthorized,
  },
  {
    rule: 'no client',
    ask: (world) => world.exchange({ client_id: undefined }),
    condition: 'clientIdMissing',
    says: unauthorized,
  },
  {
    rule: 'a wrong client secret',
    ask: (world) => world.exchange({ client_secret: 'wrong' }),
    condition: 'clientSecretWrong',
    says: unauthorized,
  },
  {
    rule: 'an empty client secret',
    ask: (world) => world.exchange({ client_secret: '' }),
    condition: 'clientSecretWrong',
    says: unauthorized,
  },
  {
    rule: 'no client secret',
    ask: (world) => world.exchange({ client_secret: undefined }),
    condition: 'clientSecretMissing',
    says: unauthorized,
  },
  {
    rule: 'a code that was never given out',
    ask: (world) => world.exchange({ code: 'never-given-out' }),
    condition: 'codeUnknown',
    ...badCode,
  },
  {
    rule: 'no code',
    ask: (world) => world.exchange({ code: undefined }),
    condition: 'tokenRequestIncomplete',
    says: malformed,
  },
  {
    rule: 'a code for the second time',
    ask: async (world) => {
      const request = await world.exchange();
      await world.post(request);
      return request;
    },
    condition: 'codeReplayed',
    ...badCode,
  },
  {
    rule: 'a code of another app',
    ask: (world) =>
      world.exchange({
        client_id: 'Other0000000000000000000000000000',
        client_secret: 'secret-of-the-other',
      }),
    condition: 'codeOfOtherClient',
    ...badCode,
  },
  {
    rule: 'another redirect_uri than that of the authorization request',
    ask: (world) => world.exchange({ redirect_uri: 'https://app.example.com/callback/' }),
    condition: 'codeOfOtherRedirect',
    ...badCode,
  },
  {
    rule: 'a refresh token in place of a code',
    ask: async (world) => world.exchange({ code: (await world.tokens()).refresh_token }),
    condition: 'codeUnknown',
    ...badCode,
  },
  {
    rule: 'a resource with the code',
    ask: (world) => world.exchange({ resource: 'https://api.atlassian.com' }),
    condition: 'resourceUnexpected',
    says: { status: 400, error: 'invalid_target', error_description: 'Incorrect resource parameters' },
  },
  {
    rule: 'a code into which a resource is bound',
    ask: async (world) => world.exchange({ code: await world.code({ resource: 'https://mcp.example.com' }) }),
    condition: 'resourceUnexpected',
    says: { status: 400, error: 'invalid_target', error_description: 'Incorrect resource parameters' },
  },
  {
    rule: 'a refresh token that was never given out',
    ask: async () => refreshRequest('never-given-out'),
    condition: 'refreshTokenUnknown',
    ...badRefreshToken,
  },
  {
    rule: 'a code in place of a refresh token',
    ask: async (world) => refreshRequest(await world.code()),
    condition: 'refreshTokenIsCode',
    says: malformed,
  },
  {
    rule: 'an access token in place of a refresh token',
    ask: async (world) => refreshRequest((await world.tokens()).access_token),
    condition: 'refreshTokenUnknown',
    ...badRefreshToken,
  },
  {
    rule: 'a refresh token of another app',
    ask: async (world) => ({
      ...refreshRequest((await world.tokens()).refresh_token),
      client_id: 'Other0000000000000000000000000000',
      client_secret: 'secret-of-the-other',
    }),
    condition: 'refreshTokenOfOtherClient',
    ...badRefreshToken,
  },
  {
    rule: 'client_credentials from an ordinary app',
    ask: (world) => world.exchange({ grant_type: 'client_credentials' }),
    condition: 'clientCredentialsOfApp',
    says: unauthorized,
  },
];

describe.each(['current', 'auth0'] as const)('POST /oauth/token in the %s words', (words) => {
  it.each(rows)('refuses $rule', async ({ ask, condition, says, auth0 }) => {
    const world = sim.world({ dials: { 'oauth.words': words } });
    const body = await ask(world);
    const { status, ...expected } = (words === 'auth0' && auth0) || says;
    await spec()
      .post(world.token)
      .withJson(body)
      .expectStatus(status)
      .expectHeader('content-type', 'application/json')
      .expectHeader('cache-control', 'no-cache, no-store, max-age=0, must-revalidate')
      .expectHeader('pragma', 'no-cache')
      .expectHeader('expires', '0')
      .expectHeader('x-frame-options', 'DENY')
      .expectHeader('vary', 'Origin,Access-Control-Request-Method,Access-Control-Request-Headers')
      .expectHeader('server', 'AtlassianEdge')
      .expectHeader('atl-traceid', /^[0-9a-f]{32}$/)
      .expectHeader('atl-request-id', /^[0-9a-f-]{36}$/)
      .expectJsonSchema(answerSchema('exchangeToken', status), BY_THE_SPECIFICATION)
      .expectJson(expected);
    expect(world.refusal()).toBe(condition);
  });
});

describe('POST /oauth/token, bodies that cannot be read', () => {
  it.each([
    ['JSON that is cut off', 'application/json', '{"grant_type":"refresh_token"'],
    ['JSON that is no object', 'application/json', '["grant_type"]'],
    ['no body', 'application/json', ''],
    ['a form said to be JSON', 'application/json', 'grant_type=refresh_token'],
    ['a media type that it does not take', 'text/plain', '{"grant_type":"refresh_token"}'],
    ['XML', 'application/xml', '<grant_type/>'],
  ])('refuses %s', async (_, type, body) => {
    const world = sim.world();
    const { status: _status, ...words } = malformed;
    await spec()
      .post(world.token)
      .withHeaders('content-type', type)
      .withBody(body)
      .expectStatus(400)
      .expectJson(words);
    expect(world.refusal()).toBe('tokenRequestUnreadable');
  });
});

describe('POST /oauth/token, the order of its checks', () => {
  it('looks at the grant type before the client', async () => {
    const world = sim.world();
    await world.post({ grant_type: 'password', client_id: 'Nobody' });
    expect(world.refusal()).toBe('grantTypeUnsupported');
  });

  it('looks at the client before the code, and leaves the code as it was', async () => {
    const world = sim.world();
    const request = await world.exchange({ client_secret: 'wrong' });
    await world.post(request);
    expect(world.refusal()).toBe('clientSecretWrong');
    expect((await world.post(await world.exchange({ code: request.code }))).status).toBe(200);
  });

  it('leaves a code good that came with the wrong redirect_uri', async () => {
    const world = sim.world();
    const request = await world.exchange({ redirect_uri: 'https://elsewhere.example.com' });
    await world.post(request);
    expect((await world.post(await world.exchange({ code: request.code }))).status).toBe(200);
  });
});
