import { type Scenario, scenario } from '../scenario.ts';
import type { Stage } from '../stage/stage.ts';
import { inTheLegacyEra } from './as-connect-app.ts';
import { asksForUserToken } from './by-hand.ts';
import { handmadeApp } from './handmade-app.ts';
import { STALE_IDS } from './sources.ts';

/** Apps that are among the first 5 %, the first 50 % and the rest, at a vendor-first site and at another one. */
const APPS = ['com.example.guinea-pig', 'com.example.mouse', 'com.example.lark'];
const SITES = ['acme', 'beta'];

/** A stage of the rollout: the day, and who is refused by then. */
export interface RolloutStage {
  readonly id: string;
  readonly title: string;
  /** Of the year 2020. */
  readonly day: string;
  /** `acme` is a vendor-first site. */
  readonly refused: readonly string[];
}

/** A scenario on one day of the rollout. Each app is imported away and installed again, and comes with its old id. */
export function rolloutStage({ id, title, day, refused }: RolloutStage): Scenario {
  return scenario({
    id: `connect/rollout-${id}`,
    title,
    sources: [`${STALE_IDS}: vendor-first sites, then 5, 50 and 100 % of the apps`],
    situations: ['C13', refused.length === 0 ? 'C12' : 'C11'],
    needs: ['connect'],
    setup: inTheLegacyEra({ clock: { mode: 'virtual', at: `2020-${day}T09:00:00Z` } }),
    async play(stage) {
      await stage.connect.configures({ vendorFirst: true });
      const statuses = await comesWithOldIds(stage);
      const expected = Object.fromEntries(
        Object.keys(statuses).map((pair) => [pair, refused.includes(pair) ? 400 : 200]),
      );
      stage.expect(statuses, `statuses of token requests on ${day}`).is(expected);
      await referenceAppLivesThroughIt(stage);
    },
  });
}

/** @returns the status of the answer to each app's old id, by site and app: `beta/guinea-pig` */
export async function comesWithOldIds(stage: Stage): Promise<Record<string, number>> {
  const statuses: Record<string, number> = {};
  const apps = await Promise.all(APPS.map((appKey) => handmadeApp(stage, appKey, { listed: true })));
  for (const handle of SITES) {
    const site = stage.siteNamed(handle);
    const before = await Promise.all(apps.map((app) => app.isInstalled({ site: handle })));
    await site.imports(await site.exports());
    for (const app of apps) await app.isInstalled({ site: handle });
    for (const installation of before) {
      const { status } = await asksForUserToken(stage, installation, stage.mark);
      statuses[`${handle}/${installation.appKey.split('.').at(-1)}`] = status;
    }
  }
  return statuses;
}

/** The app under test takes part in the recipe of the thread, and never comes with an old id. */
async function referenceAppLivesThroughIt({ connect, site, mark, journal, expect }: Stage): Promise<void> {
  await connect.isListed();
  await connect.installs();
  await (await mark.opensBoard()).comments('ED-1', 'Before the import', 'user');
  await site.imports(await site.exports());
  await connect.installs();
  await (await mark.opensBoard()).comments('ED-1', 'After the import', 'user');
  const statuses = (await journal.exchanges('exchangeAssertion')).map(({ response }) => response?.status);
  expect(statuses, 'answers to the reference app').is([200, 200]);
}
