import { isCurrent, placeOf, type Tenant, type TenantDatum } from '../../connect/tenants.ts';
import { checkStoreText, type StoreFormat } from '../check-store-text.ts';
import { StoreFileError } from '../store-file-error.ts';
import { createNamesInFile, orDamaged, requireShape } from '../store-file-rules.ts';
import { checkTenant } from './check-tenant-change.ts';

const formatName = 'fauxlassian/client-tenants';
const formatVersion = 1;
const tenantsFormat: StoreFormat = {
  what: 'a store of installations of this client',
  format: formatName,
  version: formatVersion,
};

/** What the file holds; lists, so that no key of an object comes from outside. */
export interface TenantsFile {
  format: typeof formatName;
  version: typeof formatVersion;
  tenants: Tenant[];
  data: TenantDatum[];
}

export const emptyTenantsFile = (): TenantsFile => ({
  format: formatName,
  version: formatVersion,
  tenants: [],
  data: [],
});

const text = { type: 'string' };
const moment = { type: 'integer', minimum: 0 };
const listOf = (items: object) => ({ type: 'array', items });

function record(properties: Record<string, object>, optional: Record<string, object> = {}) {
  return {
    type: 'object',
    required: Object.keys(properties),
    properties: { ...properties, ...optional },
    additionalProperties: false,
  };
}

const attachment = record({ clientKey: text, by: text, at: moment });
const tenant = record(
  {
    clientKey: text,
    sharedSecret: text,
    baseUrl: text,
    state: text,
    installedAt: moment,
    updatedAt: moment,
    heardAt: moment,
    newestCall: record({ issuedAt: { type: 'number' }, digests: listOf(text) }),
  },
  {
    isUnproven: { const: true },
    formerSecret: text,
    oauthClientId: text,
    deadOauthClientId: text,
    displayUrl: text,
    productType: text,
    description: text,
    entitlementId: text,
    entitlementNumber: text,
    serviceEntitlementNumber: text,
    detachedAt: moment,
    uninstalledAt: moment,
    purgeAt: moment,
    switchedAt: { type: 'number' },
    probedAt: moment,
    suspectedAt: moment,
    refusals: record({ count: moment, notBefore: moment }),
    attached: listOf(attachment),
    attachedTo: attachment,
  },
);
const schema = record({
  format: { const: formatName },
  version: { const: formatVersion },
  tenants: listOf(tenant),
  data: listOf(record({ clientKey: text, name: text, value: text })),
});

/**
 * @returns the content of a store's file
 * @throws StoreFileError that names what is wrong and where, and quotes no secret
 */
export function parseTenantsFile(path: string, fileText: string): TenantsFile {
  const parsed: unknown = checkStoreText(path, fileText, tenantsFormat);
  const file = requireShape<TenantsFile>(path, parsed, schema);
  checkRules(path, file);
  return file;
}

/** What is read must obey the rules to which every change is held, and nothing may be there twice. */
function checkRules(path: string, { tenants, data }: TenantsFile): void {
  const names = createNamesInFile(path);
  for (const [index, one] of tenants.entries()) {
    const place = `/tenants/${index}`;
    names.add(place, 'tenant', one.clientKey);
    orDamaged(path, place, () => checkTenant(one));
    if (isCurrent(one)) names.add(place, 'place', placeOf(one.baseUrl));
  }
  for (const [index, { clientKey, name }] of data.entries()) {
    const place = `/data/${index}`;
    names.add(place, 'data', clientKey, name);
    if (!names.has('tenant', clientKey))
      throw new StoreFileError(path, `is damaged at ${place}: its installation is not there`);
  }
}
