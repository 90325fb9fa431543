import type { components } from '../../openapi/oauth.gen.ts';
import type { World } from '../../simulator/index.ts';
import { oauthState } from '../../simulator/oauth/state.ts';
import { findAccount } from '../../simulator/world/directory.ts';
import { snapshotOf } from '../../simulator/world/snapshot.ts';
import { CALLBACK, CLIENT_ID, CLIENT_SECRET, CLOUD_ID, SCOPES } from './setup.ts';

export type Tokens = components['schemas']['TokenResponse'] & { refresh_token: string };
type Parameters = Readonly<Record<string, string | undefined>>;

/** One world of a listening simulator, as an app outside sees it, and as a test looks into it. */
export class TestWorld {
  readonly base: string;
  readonly world: World;

  constructor(base: string, world: World) {
    this.base = `${base}/~${world.name}`;
    this.world = world;
  }

  /** A direct address in this world: `at('auth.atlassian.com', '/oauth/token')`. */
  at(host: string, path: string): string {
    return `${this.base}/${host}${path}`;
  }

  get token(): string {
    return this.at('auth.atlassian.com', '/oauth/token');
  }

  gateway(path: string, cloudId = CLOUD_ID): string {
    return this.at('api.atlassian.com', `/ex/jira/${cloudId}${path}`);
  }

  /** An authorization request; a parameter of undefined is left out. */
  authorizeAddress(changes: Parameters = {}): string {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries({ ...AUTHORIZATION, ...changes })) {
      if (value !== undefined) query.set(name, value);
    }
    return this.at('auth.atlassian.com', `/authorize?${query}`);
  }

  /** Where the autopilot leads an authorization request. */
  async authorize(changes: Parameters = {}): Promise<URL> {
    const answer = await fetch(this.authorizeAddress(changes), { redirect: 'manual' });
    return new URL(answer.headers.get('location') ?? '', 'invalid://no.location');
  }

  async code(changes: Parameters = {}): Promise<string> {
    const code = (await this.authorize(changes)).searchParams.get('code');
    if (code === null) throw new Error(`no code: ${this.refusal()}`);
    return code;
  }

  /** The body of a code exchange. */
  async exchange(changes: Parameters = {}): Promise<Record<string, string | undefined>> {
    return {
      grant_type: 'authorization_code',
      client_id: CLIENT_ID,
      client_secret: CLIENT_SECRET,
      ...('code' in changes ? {} : { code: await this.code() }),
      redirect_uri: CALLBACK,
      ...changes,
    };
  }

  async tokens(changes: Parameters = {}): Promise<Tokens> {
    const code = await this.code(changes);
    return (await this.post(await this.exchange({ code }))).body as Tokens;
  }

  /** A refresh, and what comes of it. */
  async refresh(refreshToken: string, changes: Parameters = {}): Promise<{ status: number; body: Tokens }> {
    const answer = await this.post({ ...refreshRequest(refreshToken), ...changes });
    return answer as { status: number; body: Tokens };
  }

  /** A JSON request at the token endpoint. */
  async post(body: object): Promise<{ status: number; body: unknown }> {
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(this.token, { method: 'POST', headers, body: JSON.stringify(body) });
    return { status: answer.status, body: await answer.json() };
  }

  /** The condition of the newest refusal in the journal. */
  refusal(): string | undefined {
    const refused = this.world.journal.entries().filter((one) => one.kind === 'exchange' && one.refusal);
    const last = refused.at(-1);
    return last?.kind === 'exchange' ? last.refusal?.condition : undefined;
  }

  /** Who the autopilot is; nobody brings the pages back. */
  signsIn(handle: string | undefined, decision: 'accept' | 'deny' = 'accept', sites = [CLOUD_ID]): void {
    const accountId = handle === undefined ? undefined : findAccount(this.world, handle)?.accountId;
    oauthState(this.world).autopilot = accountId === undefined ? undefined : { accountId, decision, sites };
  }

  /** What requests could change, dice aside: trace ids are rolled for every answer. */
  state(): unknown {
    const { slices, dials, clock } = snapshotOf(this.world);
    return { slices, dials, clock };
  }
}

const AUTHORIZATION: Parameters = {
  audience: 'api.atlassian.com',
  client_id: CLIENT_ID,
  scope: SCOPES,
  redirect_uri: CALLBACK,
  state: 'of-this-browser',
  response_type: 'code',
  prompt: 'consent',
};

export const refreshRequest = (refreshToken: string) => ({
  grant_type: 'refresh_token',
  client_id: CLIENT_ID,
  client_secret: CLIENT_SECRET,
  refresh_token: refreshToken,
});
