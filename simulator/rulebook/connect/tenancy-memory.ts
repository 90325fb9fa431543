import { DAY } from '../../world/durations.ts';
import type { DomainEvent, Exchange } from '../../world/journal.ts';
import { Recent } from '../../world/recent.ts';
import { isHeard } from './named-calls.ts';
import { RecentByGroup } from './recent-by-group.ts';
import type { Listed, Tenancy } from './tenancies.ts';

type Data = DomainEvent['data'];

/** "30 days is a recommendation". @see https://community.developer.atlassian.com/t/41874 page 3 */
const USUAL = 30 * DAY;

/** What is remembered of the installations of apps. */
export class TenancyMemory {
  /** How often somebody left data with an app, or something else made it keep some. */
  writes = 0;
  readonly #tenancies = new RecentByGroup<Tenancy>(({ appKey, place, baseUrl }) => [
    `${appKey} ${place}`,
    `${appKey} ${baseUrl}`,
  ]);
  readonly #retentions = new Recent<number>();

  noteExchange({ operationId, response }: Exchange): void {
    if (operationId === 'webhook' && (response?.status ?? 500) < 300) this.writes += 1;
  }

  /** @param call - of an install */
  note({ type, data, at, seq }: DomainEvent, call: Exchange | undefined): void {
    const isInstalled = type === 'connect.installed';
    const maybeReplacedAt = call?.startedAt ?? at;
    if (isInstalled && (!call || isHeard(call))) {
      this.#install(data, Number(data.exchange ?? seq));
      this.#replace(data, { replacedAt: at, maybeReplacedAt });
    } else if (isInstalled || type === 'connect.install-failed') this.#replace(data, { maybeReplacedAt });
    if (type === 'connect.listed')
      this.#retentions.set(String(data.appKey), Number(data.retentionDays) * DAY);
    if (type === 'connect.uninstalled') this.#change(data, { isUninstalled: true });
    if (type === 'connect.identity-died' && data.cause === 'import') this.#change(data, { importedAt: at });
    if (type === 'app.answered' && Number(data.status) < 400) this.#answered(String(data.action));
  }

  /** Those of an app; where it is not said which, those that were listed before. */
  of(appKey: string | undefined): Tenancy[] {
    const all = this.#tenancies.entries().map(([, one]) => one);
    return all.filter((one) => (appKey === undefined ? one.data !== undefined : one.appKey === appKey));
  }

  list(tenancies: readonly Tenancy[], listed: ReadonlyMap<string, Listed>): void {
    for (const [key, one] of this.#tenancies.entries()) {
      const row = listed.get(one.clientKey);
      if (row) this.#tenancies.set(key, { ...one, data: Number(row.data) });
      else if (tenancies.includes(one)) this.#tenancies.delete(key);
    }
  }

  retentionOf(appKey: string): number {
    return this.#retentions.get(appKey) ?? USUAL;
  }

  #install(data: Data, seq: number): void {
    const known = this.#tenancies.get(keyOf(data));
    const told = { appKey: String(data.appKey), clientKey: String(data.clientKey), place: placeOf(data) };
    this.#tenancies.set(keyOf(data), {
      ...told,
      baseUrl: String(data.baseUrl),
      seq: known?.seq ?? seq,
      writesBefore: known?.writesBefore ?? this.writes,
      ...(known?.data !== undefined && { data: known.data }),
    });
  }

  /** Whoever was at the address is not the newest valid installation any more. */
  #replace(data: Data, when: Pick<Tenancy, 'replacedAt' | 'maybeReplacedAt'>): void {
    const { appKey, baseUrl } = data;
    const there = [`${appKey} ${placeOf(data)}`, `${appKey} ${baseUrl}`].flatMap((group) =>
      this.#tenancies.in(group),
    );
    for (const [key, other] of new Map(there)) {
      if (other.clientKey !== data.clientKey) this.#tenancies.set(key, { ...when, ...other });
    }
  }

  #change(data: Data, change: Partial<Tenancy>): void {
    const one = this.#tenancies.get(keyOf(data));
    if (one) this.#tenancies.set(keyOf(data), { ...one, ...change });
  }

  /** An operator who attaches old data moves it: what is where after that, the app alone knows. */
  #answered(action: string): void {
    if (action === 'page-note') this.writes += 1;
    if (action !== 'attach') return;
    for (const [key] of this.#tenancies.entries()) this.#tenancies.delete(key);
  }
}

const keyOf = ({ appKey, clientKey }: Data): string => `${appKey} ${clientKey}`;

const placeOf = ({ cloudId, product }: Data): string => `${cloudId} ${product}`;
