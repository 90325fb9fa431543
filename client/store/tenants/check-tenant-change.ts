import {
  isCurrent,
  placeOf,
  type Tenant,
  type TenantChange,
  type TenantScope,
  type TenantView,
} from '../../connect/tenants.ts';

const states = ['active', 'disabled', 'uninstalled', 'detached'];

/** @throws Error when a change would break a rule of the store; it quotes no secret */
export function checkTenantChange(scope: TenantScope, view: TenantView, change: TenantChange<unknown>): void {
  const { put = [], remove = [], putData = [], removeData = [] } = change;
  const named = new Set([...scope.clientKeys, ...view.tenants.keys()]);
  const after = new Map(view.tenants);
  const touched = new Set<string>();
  const touch = (clientKey: string) => {
    refuseIf(!named.has(clientKey), clientKey, 'is out of the scope of this change');
    refuseIf(touched.has(clientKey), clientKey, 'is changed twice at once');
    touched.add(clientKey);
  };
  for (const clientKey of remove) {
    touch(clientKey);
    after.delete(clientKey);
  }
  for (const tenant of put) {
    touch(tenant.clientKey);
    checkTenant(tenant);
    after.set(tenant.clientKey, tenant);
  }
  checkPlaces(scope, view, put, after);
  for (const { clientKey, name } of [...putData, ...removeData]) {
    refuseIf(!named.has(clientKey), clientKey, 'is out of the scope of this change');
    refuseIf(name === '', clientKey, 'has data without a name');
  }
  for (const { clientKey } of putData)
    refuseIf(!after.has(clientKey), clientKey, 'is not there to have data');
}

/** @throws Error when a record contradicts itself */
export function checkTenant(tenant: Tenant): void {
  const { clientKey, state, sharedSecret, baseUrl, purgeAt, newestCall } = tenant;
  refuseIf(clientKey === '', clientKey, 'has an empty client key');
  refuseIf(sharedSecret === '', clientKey, 'has an empty secret');
  refuseIf(!URL.canParse(baseUrl), clientKey, 'has an address that is none');
  refuseIf(!states.includes(state), clientKey, 'is in a state that is none');
  refuseIf(
    isCurrent(tenant) !== (purgeAt === undefined),
    clientKey,
    'is in use and to be purged, or neither',
  );
  refuseIf(newestCall.digests.length > 1000, clientKey, 'remembers too many calls');
  const moments = [tenant.installedAt, tenant.updatedAt, tenant.heardAt, purgeAt ?? 0];
  const isFine = (moment: number) => Number.isSafeInteger(moment) && moment >= 0;
  refuseIf(!moments.every(isFine), clientKey, 'has a time that is no count of milliseconds');
}

/** At most one installation is in use at an address. */
function checkPlaces(
  { baseUrls = [] }: TenantScope,
  view: TenantView,
  put: readonly Tenant[],
  after: ReadonlyMap<string, Tenant>,
): void {
  const known = new Set(baseUrls.map(placeOf));
  const taken = new Set<string>();
  for (const tenant of after.values()) {
    if (!isCurrent(tenant)) continue;
    const place = placeOf(tenant.baseUrl);
    refuseIf(taken.has(place), tenant.clientKey, 'is not the only one in use at its address');
    taken.add(place);
  }
  for (const tenant of put) {
    const old = view.tenants.get(tenant.clientKey);
    const place = placeOf(tenant.baseUrl);
    const staysThere = old !== undefined && isCurrent(old) && placeOf(old.baseUrl) === place;
    if (!isCurrent(tenant) || staysThere) continue;
    refuseIf(!known.has(place), tenant.clientKey, 'takes an address out of the scope of this change');
  }
}

function refuseIf(isWrong: boolean, clientKey: string, why: string): void {
  if (isWrong) throw new Error(`The installation ${JSON.stringify(clientKey)} ${why}`);
}
