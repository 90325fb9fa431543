import type { Stage } from '../stage/stage.ts';
import { expectInUse, expectTenants } from './in-use.ts';
import { inShort, overhear } from './overhear.ts';

/** An app is installed, upgraded, disabled, enabled and uninstalled; each time its host calls it, and it keeps up. */
export async function livesAtASite(
  stage: Stage,
  signedWith: Record<'first' | 'later' | 'uninstalled', 'nothing' | 'HS256' | 'RS256'>,
): Promise<void> {
  const { connect, mark, clock, expect } = stage;
  const heard = overhear(stage);
  const calls = () => heard.splice(0).map(inShort);
  const { clientKey } = await connect.installs();
  expect(calls(), 'calls of an install').is([`installed ${signedWith.first} 204`, 'enabled HS256 204']);
  const board = await mark.opensBoard();
  await connect.upgrades();
  expect(calls(), 'calls of an upgrade').is([`installed ${signedWith.later} 204`, 'enabled HS256 204']);
  await expectInUse(stage);

  await clock.advance({ minutes: 1 });
  await connect.disables();
  expect(calls(), 'calls when it is disabled').is(['disabled HS256 204']);
  await expectTenants(stage, { [clientKey]: 'disabled' });
  expect((await board.triesToComment('ED-1', 'Too late')).problem, 'what the app says then').is(
    'product-refusal/installation-disabled',
  );

  await clock.advance({ minutes: 1 });
  await connect.enables();
  expect(calls(), 'calls when it is enabled').is(['enabled HS256 204']);
  await expectTenants(stage, { [clientKey]: 'active' });
  await expectInUse(stage);

  await clock.advance({ minutes: 1 });
  await connect.uninstalls();
  expect(calls(), 'calls of an uninstall').is([
    'disabled HS256 204',
    `uninstalled ${signedWith.uninstalled} 204`,
  ]);
  await expectTenants(stage, { [clientKey]: 'uninstalled' });
  expect((await board.triesToComment('ED-1', 'Much too late')).status, 'what its page is answered').is(401);
}
