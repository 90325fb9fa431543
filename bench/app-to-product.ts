import { hashOfGet, type Installed, installOne, signShared, writeConnectWorld } from './connect-world.ts';
import { openConnections } from './connection.ts';
import { startBareFastify, startScript, startServe } from './processes.ts';
import { rateOf } from './rates.ts';
import { median, type Row } from './row.ts';

const ROUNDS = 5;
/** In milliseconds. */
const ROUND = 2_000;
const CONNECTIONS = 10;
/** More than are shown in a round. */
const TOKENS = 50_000;
const SITE_PATH = '/site-0.atlassian.net';

/** Ten connections of an app that reads at a site, with a JWT of its own for each request. */
export const appToProduct: Row = {
  name: 'app-to-product',
  async measure() {
    const app = await startScript('trivial-app.cjs');
    const server = await startServe([], [writeConnectWorld(1)]);
    const installed = await installOne(server.url, app.url);
    const asked = [
      { what: 'an issue', path: '/rest/api/3/issue/ED-1' },
      { what: 'myself', path: '/rest/api/3/myself' },
    ];
    try {
      return [await measure(server.url, installed, asked[0]), await measure(server.url, installed, asked[1])];
    } finally {
      await Promise.all([app.stop(), server.stop()]);
    }
  },
};

async function measure(url: string, installed: Installed, { what, path } = { what: '', path: '' }) {
  const connections = await openConnections(url, CONNECTIONS);
  const said = await connections[0]?.get(`${SITE_PATH}${path}`, jwtsFor(installed, path, 1)[0] ?? '');
  const bare = await startBareFastify(said ?? '');
  const bareConnections = await openConnections(bare.url, CONNECTIONS);
  const ours: number[] = [];
  const floor: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const jwts = jwtsFor(installed, path, TOKENS);
    const jwt = (turn: number) => jwts[turn % TOKENS] ?? '';
    const rates = [
      await rateOf(connections, ROUND, (one, turn) => one.get(`${SITE_PATH}${path}`, jwt(turn))),
      await rateOf(bareConnections, ROUND, (one, turn) => one.get('/', jwt(turn))),
    ] as const;
    if (round === 0) continue; // Warms both up.
    ours.push(rates[0]);
    floor.push(rates[1]);
  }
  for (const connection of [...connections, ...bareConnections]) connection.close();
  await bare.stop();
  return {
    what: `an app reads ${what}, HS256 and qsh, a new JWT each, ${CONNECTIONS} connections`,
    unit: 'requests/s' as const,
    ours: median(ours),
    floor: { of: 'bare Fastify 5, the same bytes', value: median(floor) },
    target: { relation: '>=' as const, value: 0.45 },
  };
}

let serial = 0;

/** As many headers, each with a JWT as nobody has seen it. */
function jwtsFor({ appKey, sharedSecret }: Installed, path: string, count: number): string[] {
  const iat = Math.floor(Date.now() / 1000);
  const claims = { iss: appKey, iat, exp: iat + 180, qsh: hashOfGet(path) };
  return Array.from(
    { length: count },
    () => `JWT ${signShared(sharedSecret, { ...claims, jti: `bench-${serial++}` })}`,
  );
}
