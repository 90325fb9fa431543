import type { OutgoingOperation } from '../../world/call-app.ts';
import { accountOf } from '../../world/directory.ts';
import type { Addresses } from '../../world/origins.ts';
import type { World } from '../../world/world.ts';
import { signingOf } from '../era.ts';
import { installClaims, lifecyclePath } from '../lifecycle/call-lifecycle.ts';
import { hostClaims } from '../lifecycle/host-claims.ts';
import { lifecycleBody } from '../lifecycle/lifecycle-body.ts';
import { appPageUrl } from '../pages/app-page-url.ts';
import { pageModules } from '../pages/page-modules.ts';
import type { Installation } from '../state.ts';
import { currentInstallKey } from '../tokens/sign-install.ts';
import { webhookBody, webhookPaths } from '../webhooks/send-webhook.ts';
import type { Draft, ForgedEvent } from './draft.ts';

/** A call that could be genuine. */
export interface Wanted {
  readonly installation: Installation;
  readonly event: ForgedEvent;
  /** Key of the page, or event of the webhook; the app's first one by default. */
  readonly moduleKey: string | undefined;
  /** The account for which a page is opened. */
  readonly accountId: string | undefined;
  readonly addresses: Addresses;
}

const OPERATIONS: Readonly<Record<ForgedEvent, OutgoingOperation>> = {
  installed: 'lifecycleInstalled',
  uninstalled: 'lifecycleUninstalled',
  enabled: 'lifecycleEnabled',
  disabled: 'lifecycleDisabled',
  webhook: 'webhook',
  page: 'appPage',
};

/** The call as the host would make it; undefined when the app has no such endpoint. */
export function genuineDraft(world: World, wanted: Wanted): Draft | undefined {
  const { installation, event } = wanted;
  const { descriptor, clientKey, sharedSecret } = installation;
  const request = event === 'page' ? pageRequest(world, wanted) : postRequest(world, wanted);
  if (!request) return undefined;
  const { method, path, body, accountId } = request;
  const host = { method, path, clientKey, accountId };
  const common = {
    operationId: OPERATIONS[event],
    method,
    url: `${descriptor.baseUrl}${path}`,
    body,
    present: (jwt: string) => jwt,
  };
  if (isKeySigned(world, wanted)) {
    const { kid, privateKey } = currentInstallKey(world);
    return {
      ...common,
      header: { alg: 'RS256', typ: 'JWT', kid },
      claims: installClaims(world, descriptor.baseUrl, host),
      key: { by: 'private-key', privateKey },
    };
  }
  return {
    ...common,
    header: { typ: 'JWT', alg: 'HS256' },
    claims: hostClaims(world, host),
    key: { by: 'secret', sharedSecret },
  };
}

/** Whether the host signs such a call with the install key; otherwise it does with the shared secret. */
export const isKeySigned = (world: World, { installation, event }: Pick<Wanted, 'installation' | 'event'>) =>
  (event === 'installed' || event === 'uninstalled') && signingOf(world, installation) === 'signed-install';

interface Asked {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body: Draft['body'];
  readonly accountId: string | undefined;
}

function postRequest(world: World, { installation, event, moduleKey }: Wanted): Asked | undefined {
  if (event === 'page') return undefined;
  if (event === 'webhook') {
    const [path] = webhookPaths(installation.descriptor, moduleKey);
    const body = webhookBody(world, { event: moduleKey ?? 'jira:issue_created', payload: {} });
    return path === undefined ? undefined : { method: 'POST', path, body, accountId: undefined };
  }
  const path = lifecyclePath(world, { installation, event, accountId: undefined });
  const body = lifecycleBody(world, installation, event);
  return path === undefined ? undefined : { method: 'POST', path, body, accountId: undefined };
}

function pageRequest(world: World, wanted: Wanted): Asked | undefined {
  const { installation, moduleKey, accountId = '', addresses } = wanted;
  const { descriptor } = installation;
  const module = pageModules(descriptor).find(
    (one) => moduleKey === undefined || one.moduleKey === moduleKey,
  );
  const account = accountOf(world, accountId);
  if (!module || !account) return undefined;
  const url = appPageUrl(world, { installation, module, account, addresses });
  const path = url.slice(descriptor.baseUrl.length).replace(/&jwt=[^&]*$/, '');
  return { method: 'GET', path, body: undefined, accountId };
}
