import type { TenantStore } from '../../../client/index.ts';
import { usualConnect, type WrongApp } from '../wrong-app.ts';

async function tenantAt(store: TenantStore, origin: string | null) {
  if (origin === null) return undefined;
  const all = await store.listTenants(100);
  return all.find(({ baseUrl, state }) => baseUrl.startsWith(origin) && state === 'active');
}

export const tenantByAddress: WrongApp = {
  rule: 'connect/dead-tenant-refused',
  defect: 'It finds the installation of a page by the address of the site, whoever has issued the JWT',
  connectParts: () => ({
    findTenant: async (store, issuer, request) =>
      (await tenantAt(store, new URLSearchParams(request.query).get('xdm_e'))) ??
      usualConnect.findTenant(store, issuer, request),
  }),
  scenarios: ['connect/forged-pages-and-webhooks'],
};
