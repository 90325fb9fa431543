import type { components } from '../../../openapi/connect.gen.ts';
import type { Call } from '../../world/call.ts';
import type { Installation } from '../state.ts';
import { installationOf } from '../tenants.ts';
import { upmRefusal } from './refusals.ts';
import { type UpmVisit, upmPath } from './require-admin.ts';

type Plugin = components['schemas']['UpmPlugin'];

/** The app of which UPM's path has the key, with its ending `-key`. @throws Refusal 404 */
export function requirePlugin(
  { world }: Pick<Call, 'world'>,
  { tenant }: UpmVisit,
  pluginKey: string,
): Installation {
  const [, appKey = ''] = /^(.+)-key$/.exec(pluginKey) ?? [];
  const installation = installationOf(world, tenant, appKey);
  if (installation && installation.state !== 'installing') return installation;
  const check = 'the path has the key of an app that is installed, and -key';
  throw upmRefusal('upmPluginMissing', { check, received: pluginKey });
}

/** An app as UPM shows it. */
export function renderPlugin(
  call: Pick<Call, 'addresses' | 'host'>,
  visit: UpmVisit,
  { appKey, descriptor, version, state }: Installation,
): Plugin {
  const { name, description, vendor } = descriptor;
  return {
    key: appKey,
    enabled: state === 'enabled',
    version,
    name,
    description,
    ...(vendor && { vendor: { name: vendor.name, link: vendor.url } }),
    userInstalled: true,
    links: { self: upmPath(call, visit, `${appKey}-key`) },
  };
}
