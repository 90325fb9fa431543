import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { request } from 'undici';
import { happen, install, writeConnectWorld } from './connect-world.ts';
import { type Connection, openConnections } from './connection.ts';
import type { Known } from './installed-app.ts';
import { peakOf, startApp, startServe } from './processes.ts';
import type { Measurement, Row } from './row.ts';

const SITES = 10_000;
/** As many admins as work at the same time. */
const ADMINS = 20;

/** Every site is imported and gets its app again: the reference client in one process, the simulator in another. */
export const importedSites: Row = {
  name: 'imported-sites',
  async measure() {
    if (process.platform !== 'linux') return { skipped: 'the peak of a process is read from /proc' };
    const folder = mkdtempSync(join(tmpdir(), 'fauxlassian-bench-'));
    try {
      return [...(await measure('LevelDB', folder)), ...(await measure('memory', ''))];
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

async function measure(storeName: string, folder: string): Promise<Measurement[]> {
  const server = await startServe([], [writeConnectWorld(SITES)]);
  const app = await startApp('installed-app.ts', [server.url, folder]);
  const admins = await openConnections(server.url, ADMINS);
  try {
    const first = await timed(admins, (admin, site) => install(admin, site, app.url));
    const again = await timed(admins, (admin, site) => reimport(admin, site, app.url));
    const known = (await (await request(`${app.url}/known`)).body.json()) as Known;
    if (known.active !== SITES || known.detached !== SITES)
      throw new Error(`the app knows ${known.active} active sites, ${known.detached} detached ones`);
    const what = `10,000 sites imported and re-installed, ${storeName}`;
    return [
      {
        ...{ what, unit: 's', ours: again, target: { relation: '<', value: 30 } },
        note: `export, import, install, for each of them; ${ADMINS} at a time`,
      },
      { what: `${what}: their first installs before that`, unit: 's', ours: first },
      ...peaks(what, { client: peakOf(app), simulator: peakOf(server) }),
    ];
  } finally {
    for (const admin of admins) admin.close();
    await Promise.all([app.stop(), server.stop()]);
  }
}

const peaks = (what: string, of: Readonly<Record<string, number>>): Measurement[] =>
  Object.entries(of).map(([whose, ours]) => ({
    what: `${what}, peak RSS of the ${whose}`,
    unit: 'MB',
    ours,
    target: { relation: '<', value: 700 },
  }));

async function reimport(admin: Connection, site: string, appBaseUrl: string): Promise<void> {
  const { backupId = '' } = await happen(admin, { kind: 'export', site });
  await happen(admin, { kind: 'import', site, backupId });
  await install(admin, site, appBaseUrl);
}

/** @returns how long it takes to do something at every site, in seconds */
async function timed(
  admins: readonly Connection[],
  act: (admin: Connection, site: string) => Promise<unknown>,
): Promise<number> {
  const startedAt = performance.now();
  let next = 0;
  const run = async (admin: Connection) => {
    while (next < SITES) await act(admin, `site-${next++}`);
  };
  await Promise.all(admins.map(run));
  return (performance.now() - startedAt) / 1000;
}
