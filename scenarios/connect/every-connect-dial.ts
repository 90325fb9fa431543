import { asked } from '../stage/control.ts';
import type { Stage } from '../stage/stage.ts';
import { expectInUse } from './in-use.ts';
import { reimport } from './reimport.ts';

/** What an app goes through at a site, from its first install to the end of its second. */
async function mainJourney(stage: Stage): Promise<void> {
  const { connect, clock, mark, site, expect } = stage;
  const old = await connect.installs();
  await expectInUse(stage);
  await connect.upgrades();
  await connect.disables();
  await clock.advance({ seconds: 1 });
  await connect.enables();
  await reimport(site);
  await clock.advance({ minutes: 1 });
  const { clientKey } = await connect.installs();
  const board = await mark.opensBoard();
  expect(board.status, 'status of the page').is(200);
  await board.comments('ED-1', 'As the app');
  await board.comments('ED-1', 'As Mark', 'user');
  await clock.advance({ minutes: 1 });
  await connect.uninstalls();
  await clock.advance({ minutes: 1 });
  await connect.installs();
  await expectInUse(stage);
  await connect.uninstalls();
  const states = new Map((await connect.tenants()).map((tenant) => [tenant.clientKey, tenant.state]));
  expect([states.get(old.clientKey), states.get(clientKey)], 'the old installation, and the new one').is([
    'detached',
    'uninstalled',
  ]);
  await clock.advance({ minutes: 1 });
}

/**
 * Goes on the main journey again and again, with all dials that matter turned on by one position each time, until each was
 * at each of its positions.
 *
 * @param matters - tells dials by name
 */
export async function passesAtEveryPosition(stage: Stage, matters: (dial: string) => boolean): Promise<void> {
  const { behindTheScenes, connect, dials, step, expect } = stage;
  const { control, world } = behindTheScenes;
  await connect.isListed();
  const own = (await dials.list()).filter(({ dial }) => matters(dial));
  expect(own.length > 0, 'whether there are such dials').is(true);
  const rounds = Math.max(...own.map(({ positions }) => positions.length));
  for (let round = 1; round < rounds; round += 1) {
    const turned = own.flatMap(({ dial, positions, value }) => {
      const position = positions[(positions.indexOf(value) + round) % positions.length];
      return position === undefined ? [] : [[dial, position] as const];
    });
    await step(`every dial is ${round} positions from its usual one`, async () => {
      const params = { path: { world } };
      await asked(control.PATCH('/worlds/{world}/dials', { params, body: Object.fromEntries(turned) }));
      await mainJourney(stage);
    });
  }
}
