import { type Installed, installOne, signShared, writeConnectWorld } from './connect-world.ts';
import { openConnections } from './connection.ts';
import { startScript, startServe } from './processes.ts';
import { rateOf } from './rates.ts';
import { median, type Row } from './row.ts';
import { signingRate } from './signing-rate.ts';

const ROUNDS = 5;
/** In milliseconds. */
const ROUND = 2_000;
const CONNECTIONS = 10;
/** More than are shown in a round. */
const ASSERTIONS = 30_000;
const SERVER = 'oauth-2-authorization-server.services.atlassian.com';
const FORM = 'application/x-www-form-urlencoded';

/** Ten connections of an app that asks for a user's token, with an assertion of its own for each request. */
export const impersonation: Row = {
  name: 'impersonation',
  async measure() {
    const app = await startScript('trivial-app.cjs');
    const server = await startServe([], [writeConnectWorld(1)]);
    const installed = await installOne(server.url, app.url);
    const bare = await startScript('bare-impersonation.cjs', { SHARED_SECRET: installed.sharedSecret });
    const connections = await openConnections(server.url, CONNECTIONS);
    const bareConnections = await openConnections(bare.url, CONNECTIONS);
    try {
      const ours: number[] = [];
      const floor: number[] = [];
      const signatures: number[] = [];
      for (let round = 0; round <= ROUNDS; round++) {
        // An assertion lives for a minute.
        const forms = formsFor(installed);
        const form = (turn: number) => forms[turn % ASSERTIONS] ?? '';
        const rates = [
          await rateOf(connections, ROUND, (one, turn) =>
            one.post(`/${SERVER}/oauth2/token`, form(turn), undefined, FORM),
          ),
          await rateOf(bareConnections, ROUND, (one, turn) => one.post('/', form(turn), undefined, FORM)),
        ] as const;
        if (round === 0) continue; // Warms both up.
        ours.push(rates[0]);
        floor.push(rates[1]);
        signatures.push(signingRate(ROUND / 4));
      }
      return [
        {
          what: `impersonation tokens, ${CONNECTIONS} connections`,
          unit: 'requests/s',
          ours: median(ours),
          floor: {
            of: 'bare Fastify 5 that reads the form, verifies HS256 and signs HS256, by node:crypto',
            value: median(floor),
          },
          target: { relation: '>=', value: 0.8 },
        },
        {
          what: 'the same, against RSA',
          unit: 'requests/s',
          ours: median(ours),
          floor: { of: 'RSA-2048 signatures on one core', value: median(signatures) },
          target: { relation: '>=', value: 0.8 },
        },
      ];
    } finally {
      for (const connection of [...connections, ...bareConnections]) connection.close();
      await Promise.all([app, server, bare].map((one) => one.stop()));
    }
  },
};

let serial = 0;

function formsFor({ oauthClientId, sharedSecret, baseUrl }: Installed): string[] {
  const iat = Math.floor(Date.now() / 1000);
  const claims = {
    iss: `urn:atlassian:connect:clientid:${oauthClientId}`,
    sub: 'urn:atlassian:connect:useraccountid:557058:mia',
    tnt: baseUrl,
    aud: `https://${SERVER}`,
    iat,
    exp: iat + 60,
  };
  return Array.from({ length: ASSERTIONS }, () =>
    new URLSearchParams({
      grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
      assertion: signShared(sharedSecret, { ...claims, jti: `bench-${serial++}` }),
      scope: 'READ WRITE',
    }).toString(),
  );
}
