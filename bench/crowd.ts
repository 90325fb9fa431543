import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'undici';

/** Where a crowd of so many reports from: the world of `world.yaml`, one app, one person who consented. */
export const CLIENT = {
  client_id: 'bench-client-id',
  client_secret: 'ATOA-bench-client-secret-not-a-real-one',
};
const REDIRECT_URI = 'http://127.0.0.1:4999/callback';
const SCOPE = 'report:personal-data offline_access';
const JSON_BODY = { 'content-type': 'application/json' };

/** Writes a setup file. @param crowd - how many accounts its world counts. @returns its path */
export function writeCrowdWorld(crowd: number): string {
  const path = join(tmpdir(), `fauxlassian-bench-${process.pid}-${crowd}.json`);
  const app = {
    handle: 'bench',
    name: 'Bench',
    owner: 'owner',
    clientId: CLIENT.client_id,
    clientSecret: CLIENT.client_secret,
    callbackUrls: [REDIRECT_URI],
    scopes: ['report:personal-data'],
    sharing: 'sharing',
  };
  const setup = {
    seed: 'bench',
    clock: { mode: 'wall' },
    crowd,
    accounts: [{ handle: 'owner', name: 'Owner' }],
    sites: [{ handle: 'acme', name: 'Acme', products: ['jira'] }],
    apps: [app],
  };
  writeFileSync(path, JSON.stringify(setup));
  return path;
}

/** What the token endpoint answers. */
export interface Tokens {
  readonly access_token: string;
  readonly refresh_token: string;
  readonly expires_in: number;
  readonly scope: string;
}

/** Has the owner consent, by autopilot. */
export async function consent(url: string): Promise<Tokens> {
  const client = new Client(url);
  const autopilot = JSON.stringify({ account: 'owner', sites: ['acme'], decision: 'accept' });
  await client
    .request({
      method: 'PUT',
      path: '/_control/worlds/default/autopilot',
      headers: JSON_BODY,
      body: autopilot,
    })
    .then(({ body }) => body.dump());
  const query = new URLSearchParams({
    audience: 'api.atlassian.com',
    client_id: CLIENT.client_id,
    scope: SCOPE,
    redirect_uri: REDIRECT_URI,
    state: 'bench',
    response_type: 'code',
    prompt: 'consent',
  });
  const { headers, body } = await client.request({
    method: 'GET',
    path: `/auth.atlassian.com/authorize?${query}`,
  });
  await body.dump();
  const code = new URL(String(headers.location)).searchParams.get('code');
  const grant = { grant_type: 'authorization_code', code, redirect_uri: REDIRECT_URI, ...CLIENT };
  const answer = await client.request({
    method: 'POST',
    path: '/auth.atlassian.com/oauth/token',
    headers: JSON_BODY,
    body: JSON.stringify(grant),
  });
  const tokens = (await answer.body.json()) as Tokens;
  await client.close();
  return tokens;
}
