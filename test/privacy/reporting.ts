import { spec } from 'pactum';
import type { WorldSetup } from '../../simulator/index.ts';
import { bookOf } from '../../simulator/privacy/state.ts';
import { changeAccount } from '../../simulator/world/change-account.ts';
import { crowdId } from '../../simulator/world/crowd.ts';
import { findAccount } from '../../simulator/world/directory.ts';
import { CLIENT_ID, SETUP } from '../wire/setup.ts';
import type { Listening } from '../wire/simulator.ts';
import type { TestWorld } from '../wire/test-world.ts';

export const ACTIVE = '5be24ad8b1653240376955d2';
export const CLOSED = '5be24ba3f91c106033269289';
export const UPDATED = 'fauxlassian:always-updated';
export const LONG_AGO = '2018-10-25T23:08:51.382Z';
export const SLASH = '/app/report-accounts/';
const SCOPE = 'report:personal-data';

/** Where virtual time begins. */
export const BEGINNING = Date.UTC(2026, 0, 5, 9);

/** An answer to a report, as it came over the wire. */
export interface Told {
  readonly statusCode: number;
  readonly headers: Record<string, string>;
  readonly body: unknown;
}

/** An app that reports, in a world of its own with a crowd of a thousand. */
export class Reporting {
  readonly wire: TestWorld;
  #token = { at: -1, text: '' };

  constructor(sim: Listening, dials: Record<string, string> = {}, setup: WorldSetup = {}) {
    const [commenter, ...others] = SETUP.apps ?? [];
    const reporter = { ...commenter, scopes: [...(commenter?.scopes ?? []), SCOPE, 'read:confluence-user'] };
    const apps = [reporter, ...others] as WorldSetup['apps'];
    this.wire = sim.world({ crowd: 1000, dials, apps, ...setup });
  }

  get world() {
    return this.wire.world;
  }

  get book() {
    return bookOf(this.world, CLIENT_ID);
  }

  /** A member of the crowd. */
  crowd(number: number): string {
    return crowdId(this.world, number);
  }

  idOf(handle: string): string {
    return findAccount(this.world, handle)?.accountId ?? '';
  }

  /** A live access token of Mia. */
  async bearer(scope = `${SCOPE} read:me`): Promise<string> {
    const at = this.world.clock.now();
    if (this.#token.at === at && scope.startsWith(SCOPE)) return this.#token.text;
    const { access_token } = await this.wire.tokens({ scope });
    if (scope.startsWith(SCOPE)) this.#token = { at, text: access_token };
    return access_token;
  }

  /** Sends a body as it is. */
  async send(body: unknown, path = SLASH, host = 'api.atlassian.com'): Promise<Told> {
    const request = spec()
      .post(this.wire.at(host, path))
      .withBearerToken(await this.bearer());
    request.withHeaders('content-type', 'application/json');
    return request.withBody(typeof body === 'string' ? body : JSON.stringify(body)).toss();
  }

  /** Reports accounts, each retrieved long ago where nothing else is said. */
  report(...accounts: (string | { accountId: unknown; updatedAt: unknown })[]): Promise<Told> {
    const entries = accounts.map((one) =>
      typeof one === 'string' ? { accountId: one, updatedAt: LONG_AGO } : one,
    );
    return this.send({ accounts: entries });
  }

  /** Moves the clock to so many milliseconds after the beginning. */
  moveTo(milliseconds: number): void {
    this.world.clock.advance(BEGINNING + milliseconds - this.world.clock.now());
  }

  change(handle: string, change: Parameters<typeof changeAccount>[2]): void {
    const account = findAccount(this.world, handle);
    if (!account) throw new Error(`no ${handle}`);
    changeAccount(this.world, account, change);
  }

  /** What was odd, by kind, since the journal began. */
  anomalies(): string[] {
    return this.world.journal
      .entries()
      .flatMap((one) =>
        one.kind === 'event' && one.type === 'privacy.anomaly' ? [String(one.data.kind)] : [],
      );
  }
}

/** What must be done, as an answer says it; nothing for 204. */
export const told = (...actions: [accountId: string, status: 'closed' | 'updated'][]): unknown => ({
  accounts: actions.map(([accountId, status]) => ({ accountId, status })),
});
