import type { operations } from '../../openapi/control.gen.ts';
import { tenantsOf } from '../connect/tenants.ts';
import type { ControlHandler } from './call.ts';
import { tenantOfPath } from './connect-require.ts';
import { showTenant } from './connect-show.ts';
import { malformed, unknown } from './control-refusal.ts';
import { requireWorld } from './require.ts';

export const listConnectTenants: ControlHandler<operations['listConnectTenants']> = (call) => {
  const world = requireWorld(call);
  return { status: 200, body: tenantsOf(world).map((tenant) => showTenant(world, tenant)) };
};

export const changeConnectTenant: ControlHandler<operations['changeConnectTenant']> = (call) => {
  const world = requireWorld(call);
  const tenant = tenantOfPath(world, call.pathParameters);
  const { groups = tenant.groups, defaultGroups, ...plain } = call.body;
  const foreign = defaultGroups?.findIndex((group) => !groups.includes(group)) ?? -1;
  if (foreign >= 0)
    throw unknown('group', defaultGroups?.[foreign] ?? '', `/defaultGroups/${foreign}`, groups);
  const kept = defaultGroups ?? tenant.defaultGroups.filter((group) => groups.includes(group));
  if (new Set(groups.map((group) => group.toLowerCase())).size < groups.length)
    throw malformed('/groups', 'two groups differ in nothing but case');
  Object.assign(tenant, plain, { groups: [...groups], defaultGroups: [...kept] });
  const { cloudId, product } = tenant;
  world.record('connect.tenant-changed', { cloudId, product, ...call.body });
  return { status: 200, body: showTenant(world, tenant) };
};
