import { createHash, createHmac } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Connection } from './connection.ts';

const CONNECT_PATH = '/_control/worlds/default/connect';

/** What control says of an installation, as far as an app needs it. */
export interface Installed {
  readonly appKey: string;
  readonly clientKey: string;
  readonly oauthClientId: string;
  readonly sharedSecret: string;
  readonly baseUrl: string;
}

/** A world of so many sites, `site-0` and so on, with one person and one issue. */
export function connectSetup(sites: number) {
  return {
    seed: 'bench',
    clock: { mode: 'wall' as const },
    accounts: [{ handle: 'mia', name: 'Mia', accountId: '557058:mia' }],
    sites: Array.from({ length: sites }, (_, index) => ({ handle: `site-${index}`, name: `Site ${index}` })),
    issues: [{ key: 'ED-1', site: 'site-0', reporter: 'mia', summary: 'Bench' }],
  };
}

/** Writes a setup file. @returns its path */
export function writeConnectWorld(sites: number): string {
  const path = join(tmpdir(), `fauxlassian-bench-${process.pid}-connect-${sites}.json`);
  writeFileSync(path, JSON.stringify(connectSetup(sites)));
  return path;
}

/** Installs an app at a site; done when its `enabled` is. */
export async function install(control: Connection, site: string, appBaseUrl: string): Promise<Installed> {
  const descriptorUrl = `${appBaseUrl}/atlassian-connect.json`;
  const order = JSON.stringify({ site, descriptorUrl });
  return JSON.parse(await control.post(`${CONNECT_PATH}/installations`, order)) as Installed;
}

/** Has something happen to a site. @returns the event */
export async function happen(
  control: Connection,
  order: { kind: 'export' | 'import'; site: string; backupId?: string },
): Promise<{ backupId?: string }> {
  return JSON.parse(await control.post(`${CONNECT_PATH}/site-events`, JSON.stringify(order)));
}

/** Installs one app at one site, over a connection of its own. */
export async function installOne(url: string, appBaseUrl: string): Promise<Installed> {
  const control = await Connection.open(url);
  const installed = await install(control, 'site-0', appBaseUrl);
  control.close();
  return installed;
}

const base64url = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const HEAD = base64url({ typ: 'JWT', alg: 'HS256' });

/** By hand: tens of thousands are made before a round. */
export function signShared(sharedSecret: string, claims: object): string {
  const input = `${HEAD}.${base64url(claims)}`;
  return `${input}.${createHmac('sha256', sharedSecret).update(input).digest('base64url')}`;
}

/** The query hash of a GET without a query. */
export const hashOfGet = (path: string): string => createHash('sha256').update(`GET&${path}&`).digest('hex');
