import { installFromUrl, installListed, upgradeApp } from '../../install-orders.ts';
import { lapseLicense, renewLicense } from '../../licence.ts';
import { switchApp } from '../../lifecycle/switch-app.ts';
import { uninstallApp } from '../../lifecycle/uninstall-app.ts';
import type { Installation } from '../../state.ts';
import { installationOf } from '../../tenants.ts';
import { sitePageRefusal } from '../refusals.ts';
import { keepTask } from './keep-task.ts';
import type { AdminForm, Order, Ordered, Told } from './order.ts';
import { requiredField } from './required-field.ts';
import { siteOrders } from './site-orders.ts';

/** What the forms of the page can order. */
export const orders: Readonly<Record<NonNullable<AdminForm['order']>, Order>> = {
  install: async (ordered) => {
    const { call, visit, form } = ordered;
    const descriptorUrl = requiredField(form.descriptor_url, 'descriptor_url');
    const outcome = await installFromUrl(call.world, { ...placeOf(ordered), descriptorUrl });
    return { task: keepTask(call.world, visit, { descriptorUrl, outcome }) };
  },
  'install-listed': async (ordered) => {
    const { call, visit, form } = ordered;
    const appKey = requiredField(form.app_key, 'app_key');
    const outcome = await installListed(call.world, { ...placeOf(ordered), appKey });
    return { task: keepTask(call.world, visit, { descriptorUrl: appKey, outcome }) };
  },
  upgrade: async (ordered) => {
    const { call, visit } = ordered;
    const installation = requireInstallation(ordered);
    const { descriptorUrl } = installation;
    const outcome = await upgradeApp(call.world, visit.tenant, installation, visit.account.accountId);
    return { task: keepTask(call.world, visit, { descriptorUrl, outcome }) };
  },
  enable: async (ordered) => await switchTo(ordered, 'enabled'),
  disable: async (ordered) => await switchTo(ordered, 'disabled'),
  uninstall: async (ordered) => {
    const installation = requireInstallation(ordered);
    await uninstallApp(ordered.call.world, installation, ordered.visit.account.accountId);
    return { done: 'uninstalled', app: installation.appKey };
  },
  'lapse-licence': (ordered) => {
    const installation = requireInstallation(ordered);
    lapseLicense(ordered.call.world, installation);
    return { done: 'lapsed', app: installation.appKey };
  },
  'renew-licence': (ordered) => {
    const installation = requireInstallation(ordered);
    renewLicense(ordered.call.world, installation);
    return { done: 'renewed', app: installation.appKey };
  },
  ...siteOrders,
};

const placeOf = ({ call, visit }: Ordered) => ({
  tenant: visit.tenant,
  hostAddress: call.addresses.of('{host}', ''),
  accountId: visit.account.accountId,
});

async function switchTo(ordered: Ordered, state: 'enabled' | 'disabled'): Promise<Told> {
  const installation = requireInstallation(ordered);
  await switchApp(ordered.call.world, installation, state, ordered.visit.account.accountId);
  return { done: state, app: installation.appKey };
}

/** The app that a form is about. @throws Refusal */
function requireInstallation({ call, visit, form }: Ordered): Installation {
  const appKey = requiredField(form.app_key, 'app_key');
  const installation = installationOf(call.world, visit.tenant, appKey);
  if (installation && installation.state !== 'installing') return installation;
  const check = 'app_key is that of an app that is installed here';
  throw sitePageRefusal('orderMalformed', { check, received: appKey });
}
