import type { ListedTenant } from '../stage/connect/connect-on-stage.ts';
import type { Place } from '../stage/connect/place.ts';
import type { Stage } from '../stage/stage.ts';

/** Fails unless the app works at a place: its page opens, and it comments as itself. @param issueKey - of that site */
export async function expectInUse(
  { mark, expect }: Pick<Stage, 'mark' | 'expect'>,
  place: Place = {},
  issueKey = place.site === 'beta' ? 'BE-1' : 'ED-1',
): Promise<void> {
  const board = await mark.opensBoard(place);
  expect(board.status, 'status of the page').is(200);
  await board.comments(issueKey, 'As the app');
}

/** Fails unless the app knows exactly these installations: states by `clientKey`. */
export async function expectTenants(
  { connect, expect }: Pick<Stage, 'connect' | 'expect'>,
  expected: Readonly<Record<string, ListedTenant['state']>>,
): Promise<void> {
  const listed = (await connect.tenants()).map(({ clientKey, state }) => [clientKey, state]);
  expect(Object.fromEntries(listed), 'the installations that the app knows').is({ ...expected });
}
