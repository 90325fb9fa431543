import { request } from 'undici';
import { type ServerProcess, startBareFastify, startServe } from './processes.ts';
import { type Measurement, median, type Row } from './row.ts';

const RUNS = 15;

/** The service account of the demo world (worlds/demo.yaml). */
const TOKEN_REQUEST = JSON.stringify({
  grant_type: 'client_credentials',
  client_id: 'nightly-client-id-00000000000000',
  client_secret: 'ATOA-nightly-client-secret-not-a-real-one',
});

/** From the spawn of `serve` with its demo world to the first token, the whole process. */
export const start: Row = {
  name: 'start',
  async measure() {
    const ours: number[] = [];
    const floor: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      ours.push(await timeToAnswer(startServe(), takeToken));
      floor.push(await timeToAnswer(startBareFastify('{"hello":"world"}'), getRoot));
    }
    const measurement: Measurement = {
      what: 'start of serve to the first token',
      unit: 'ms',
      ours: median(ours),
      floor: { of: 'bare Fastify 5 to its first answer', value: median(floor) },
      target: { relation: '<=', value: 1 },
    };
    return [measurement];
  },
};

async function timeToAnswer(
  starting: Promise<ServerProcess>,
  ask: (url: string) => Promise<void>,
): Promise<number> {
  const server = await starting;
  try {
    await ask(server.url);
    return performance.now() - server.spawnedAt;
  } finally {
    await server.stop();
  }
}

async function takeToken(url: string): Promise<void> {
  const { statusCode, body } = await request(`${url}/auth.atlassian.com/oauth/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: TOKEN_REQUEST,
  });
  const text = await body.text();
  if (statusCode !== 200) throw new Error(`no token: ${statusCode} ${text}`);
}

async function getRoot(url: string): Promise<void> {
  const { body } = await request(url);
  await body.text();
}
