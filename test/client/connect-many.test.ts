import { afterAll, describe, expect, test } from 'vitest';
import { createApp, createHost, day, installation, unsigned } from './connect-host.ts';
import { createTenantPlaces, tenantStoreKinds } from './connect-tenants.ts';

const places = createTenantPlaces();
afterAll(() => places.remove());

/** Each change of LevelDB waits for the disk. */
const sitesOf = (kind: string) => (kind === 'memory' ? 2_000 : 200);

describe.each(tenantStoreKinds.filter(({ name }) => name !== 'JSON file'))('many sites and $name', ({
  name,
  open,
}) => {
  const sites = sitesOf(name);
  test('are all installed, imported and installed again, and the old ones go in time', async () => {
    const store = await open(places.next());
    const host = createHost();
    const { connect } = createApp(host, { store, era: 'legacy' });
    const siteOf = (at: number) => ({
      baseUrl: `https://site-${at}.atlassian.net`,
      sharedSecret: 'one for all',
    });
    for (let at = 0; at < sites; at += 1)
      await connect.handleInstalled(
        host.lifecycle('installed', installation(`old-${at}`, siteOf(at)), unsigned),
      );
    host.now += 1000;
    const answers = new Set<number>();
    for (let at = 0; at < sites; at += 1) {
      const from = installation(`new-${at}`, siteOf(at));
      answers.add(
        (await connect.handleInstalled(host.lifecycle('installed', from, { alg: 'HS256' }))).status,
      );
    }
    expect(answers).toEqual(new Set([204]));
    host.now += 30 * day;
    expect(await connect.purge()).toHaveLength(sites);
    expect(await connect.tenants()).toHaveLength(sites);
    await store.close();
  }, 60_000);
});
