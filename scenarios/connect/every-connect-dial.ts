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
 * Goes on the main journey at every position of every dial that matters.
 *
 * @param matters - tells dials by name
 */
export async function passesAtEveryPosition(stage: Stage, matters: (dial: string) => boolean): Promise<void> {
  const { connect, dials, step, expect } = stage;
  await connect.isListed();
  const own = (await dials.list()).filter(({ dial }) => matters(dial));
  expect(own.length > 0, 'whether there are such dials').is(true);
  for (const { dial, positions, value } of own) {
    for (const position of positions.filter((one) => one !== value)) {
      await dials.turn({ [dial]: position });
      await step(`with ${dial} = ${position}`, () => mainJourney(stage));
    }
    await dials.turn({ [dial]: value });
  }
}
