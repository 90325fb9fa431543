import type { Identity } from '../stage/account-holder.ts';
import type { Stage } from '../stage/stage.ts';

/** What the app says that it holds of somebody, by kind; undefined when it is nothing. */
export async function heldOf(
  app: Stage['app'],
  { accountId }: Identity,
): Promise<Record<string, string> | undefined> {
  const found = (await app.holdings()).filter((one) => one.accountId === accountId);
  const values = found.flatMap(({ pieces }) =>
    Object.entries(pieces).map(([name, { value }]) => [name, value]),
  );
  return values.length === 0 ? undefined : Object.fromEntries(values);
}
