import type { ListedTenant } from '../stage/connect/connect-on-stage.ts';
import type { Installation } from '../stage/connect/place.ts';
import type { Stage } from '../stage/stage.ts';

/** What the app says of an installation: `detached, 1 kept`; `unknown` when it does not list it. */
export async function stateOf(
  { connect }: Pick<Stage, 'connect'>,
  ...installations: readonly Pick<Installation, 'clientKey'>[]
): Promise<string[]> {
  const listed = new Map((await connect.tenants()).map((tenant) => [tenant.clientKey, tenant]));
  return installations.map(({ clientKey }) => inWords(listed.get(clientKey)));
}

/** The app's own entry for an installation. Fails unless there is one. */
export async function tenantOf(
  { connect }: Pick<Stage, 'connect'>,
  { clientKey }: Pick<Installation, 'clientKey'>,
): Promise<ListedTenant> {
  const tenant = (await connect.tenants()).find((one) => one.clientKey === clientKey);
  if (!tenant) throw new Error(`the app does not list ${clientKey}`);
  return tenant;
}

const inWords = (tenant: ListedTenant | undefined): string =>
  tenant ? `${tenant.state}, ${tenant.data} kept` : 'unknown';
