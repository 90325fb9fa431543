import type { Connect } from '../../connect/create-connect.ts';
import { type Installation, isCurrent, placeOf } from '../../connect/tenants.ts';

/** An installation, and how many pieces of data are kept for it. */
export interface TenantView extends Installation {
  readonly data: number;
  /** The active installation at the address of one that has ended. */
  readonly successor?: string;
}

/** A list of installations, or a page of it. */
export interface TenantsView {
  readonly tenants: readonly TenantView[];
  /** The page behind begins behind this client key. */
  readonly next?: string;
  /** In milliseconds, to tell how old something is. */
  readonly now: number;
}

const SHOWN = 50;

/** @returns all installations, without secrets */
export async function exportTenants(connect: Connect, now: number): Promise<TenantsView> {
  const all = await connect.tenants();
  return { tenants: await viewsOf(connect, all, all), now };
}

/** @param after - client key of the last one that was shown */
export async function readTenants(
  connect: Connect,
  after: string | undefined,
  now: number,
): Promise<TenantsView> {
  const all = await connect.tenants();
  const first = after === undefined ? 0 : all.findIndex(({ clientKey }) => clientKey === after) + 1;
  const page = all.slice(first, first + SHOWN);
  const next = all.length > first + SHOWN ? page.at(-1)?.clientKey : undefined;
  return { tenants: await viewsOf(connect, page, all), ...(next !== undefined && { next }), now };
}

async function viewsOf(
  connect: Connect,
  some: readonly Installation[],
  all: readonly Installation[],
): Promise<TenantView[]> {
  const inUse = new Map<string, string>();
  for (const { baseUrl, clientKey, state } of all) {
    if (state === 'active') inUse.set(placeOf(baseUrl), clientKey);
  }
  const views: TenantView[] = [];
  for (const installation of some) {
    const { baseUrl, clientKey, state } = installation;
    const data = (await connect.readData(clientKey)).length;
    const successor = isCurrent({ state }) ? undefined : inUse.get(placeOf(baseUrl));
    views.push({ ...installation, data, ...(successor !== undefined && { successor }) });
  }
  return views;
}
