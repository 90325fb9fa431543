import { Client } from 'undici';
import { Connection } from './connection.ts';

const CLIENT = { client_id: 'bench-client-id', client_secret: 'ATOA-bench-client-secret-not-a-real-one' };
const REDIRECT = 'http://127.0.0.1:4999/callback';
const SCOPE = 'read:jira-work write:jira-work read:jira-user offline_access';
const TOKEN_PATH = '/auth.atlassian.com/oauth/token';
const JSON_BODY = { 'content-type': 'application/json' };

interface Pair {
  readonly access_token: string;
  readonly refresh_token: string;
}

/** One connection with one person's grant, whose refresh token it carries on. */
export class Chain {
  readonly #client: Client;
  readonly #connection: Connection;
  #pair: Pair;

  constructor(client: Client, connection: Connection, pair: Pair) {
    this.#client = client;
    this.#connection = connection;
    this.#pair = pair;
  }

  get accessToken(): string {
    return this.#pair.access_token;
  }

  async refresh(): Promise<void> {
    const { refresh_token } = this.#pair;
    const body = JSON.stringify({ grant_type: 'refresh_token', refresh_token, ...CLIENT });
    this.#pair = JSON.parse(await this.#connection.post(TOKEN_PATH, body)) as Pair;
  }

  /** @returns the body */
  async readResources(): Promise<string> {
    return expectOk(this.#client, 'GET', '/api.atlassian.com/oauth/token/accessible-resources', {
      authorization: `Bearer ${this.accessToken}`,
    });
  }

  close(): Promise<void> {
    this.#connection.close();
    return this.#client.close();
  }
}

/** Has ten people of `world.yaml` consent, by autopilot. */
export async function openChains(url: string): Promise<Chain[]> {
  const chains: Chain[] = [];
  for (let index = 0; index < 10; index++) chains.push(await openChain(url, `p${index}`));
  return chains;
}

async function openChain(url: string, account: string): Promise<Chain> {
  const client = new Client(url);
  const autopilot = JSON.stringify({ account, sites: ['acme'], decision: 'accept' });
  await expectOk(client, 'PUT', '/_control/worlds/default/autopilot', JSON_BODY, autopilot);
  const query = new URLSearchParams({
    audience: 'api.atlassian.com',
    client_id: CLIENT.client_id,
    scope: SCOPE,
    redirect_uri: REDIRECT,
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
  return new Chain(
    client,
    await Connection.open(url),
    await requestToken(client, { grant_type: 'authorization_code', code, redirect_uri: REDIRECT }),
  );
}

async function requestToken(client: Client, grant: object): Promise<Pair> {
  const body = JSON.stringify({ ...grant, ...CLIENT });
  return JSON.parse(await expectOk(client, 'POST', TOKEN_PATH, JSON_BODY, body)) as Pair;
}

async function expectOk(
  client: Client,
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  headers: Record<string, string>,
  body?: string,
): Promise<string> {
  const answer = await client.request({ method, path, headers, body: body ?? null });
  const text = await answer.body.text();
  if (answer.statusCode !== 200) throw new Error(`${method} ${path}: ${answer.statusCode} ${text}`);
  return text;
}
