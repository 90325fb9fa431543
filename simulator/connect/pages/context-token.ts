import type { World } from '../../world/world.ts';
import { licenseStatus } from '../licence.ts';
import { hostClaims } from '../lifecycle/host-claims.ts';
import type { Installation } from '../state.ts';
import { signShared } from '../tokens/shared-secret-jwts.ts';
import { contextQsh } from './dials.ts';

/**
 * What `AP.context.getToken` gives the front end of an app, for calls to its own back end: a JWT (HS256, the
 * installation's secret) that belongs to no request, and says so in `qsh`.
 *
 * @param accountId - of the person who sees the page
 * @param context - what the page is shown for
 * @see https://developer.atlassian.com/cloud/jira/platform/jsapi/context/
 */
export function contextToken(
  world: World,
  installation: Installation,
  accountId: string,
  context: Readonly<Record<string, unknown>> = {},
): string {
  const { clientKey, sharedSecret, descriptor } = installation;
  const { qsh: _, ...claims } = hostClaims(world, { method: 'GET', path: '/', clientKey, accountId });
  const named =
    world.dial(contextQsh) === 'always' || descriptor.apiMigrations['context-qsh'] === true
      ? { qsh: 'context-qsh' }
      : {};
  const lic = licenseStatus(world, installation);
  const license = lic === undefined ? {} : { license: { active: lic === 'active' } };
  return signShared(sharedSecret, { ...claims, ...named, context: { ...license, ...context } });
}
