import type { ListedTenant } from '../stage/connect/connect-on-stage.ts';
import type { Stage } from '../stage/stage.ts';
import { expectInUse, expectTenants } from './in-use.ts';

/**
 * A listed app dies in the middle of its first install, is started again, and an admin tries once more.
 *
 * @param known - states of the installations that the app knows when it is back
 */
export async function diesInAnInstall(
  stage: Stage,
  moment: 'before-storing' | 'after-storing',
  known: readonly ListedTenant['state'][],
): Promise<void> {
  const { app, connect, clock, expect } = stage;
  await connect.isListed();
  const { died } = connect.diesWhileInstalling(moment);
  const [attempt] = await Promise.all([connect.triesToInstall(), died]);
  expect(attempt.outcome, 'what came of the install').is('failed');
  expect(await connect.installation(), 'what is installed then').is(undefined);
  await app.isKilledAndRestarted();
  expect(
    (await connect.tenants()).map(({ state }) => state),
    'what the app knows when it is back',
  ).is([...known]);
  await clock.advance({ minutes: 1 });
  const { clientKey } = await connect.installs();
  await expectTenants(stage, { [clientKey]: 'active' });
  await expectInUse(stage);
}
