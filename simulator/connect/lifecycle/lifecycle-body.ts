import type { World } from '../../world/world.ts';
import type { LifecycleEvent } from '../descriptor/descriptor.ts';
import { oldFields } from '../dials.ts';
import { facts } from '../facts.ts';
import type { Installation } from '../state.ts';
import { baseUrlOf } from '../tenants.ts';
import { installKeys } from '../tokens/install-keys.ts';

/** The wire's spelling of a lifecycle call. The shared secret is in `installed` only. */
export type LifecycleBody = Readonly<Record<string, string>>;

/**
 * What a lifecycle call tells an app.
 *
 * @see https://developer.atlassian.com/cloud/jira/platform/connect-app-descriptor/#lifecycle-http-request-payload
 */
export function lifecycleBody(
  world: World,
  installation: Installation,
  eventType: LifecycleEvent,
): LifecycleBody {
  const { appKey, clientKey, oauthClientId, sharedSecret, product, license } = installation;
  const baseUrl = baseUrlOf(world, installation);
  const old = world.dial(oldFields) === 'sent';
  return {
    key: appKey,
    clientKey,
    oauthClientId,
    ...(old && { publicKey: publicKeyLine() }),
    ...(eventType === 'installed' && { sharedSecret }),
    ...(old && facts.serverVersion.value),
    baseUrl,
    displayUrl: baseUrl,
    ...(product === 'jira' && { displayUrlServicedeskHelpCenter: baseUrl }),
    productType: product,
    description: `Atlassian ${product === 'jira' ? 'JIRA' : 'Confluence'} at ${baseUrl}`,
    ...(license && {
      ...(old && { serviceEntitlementNumber: license.supportEntitlementNumber }),
      entitlementId: license.entitlementId,
      entitlementNumber: license.entitlementNumber,
    }),
    eventType,
  };
}

/** The deprecated `publicKey`: one line of base64, that of the first install key. */
export function publicKeyLine(): string {
  line ??= (installKeys[0]?.publicPem ?? '').replaceAll(/-----[^-]+-----|\s/g, '');
  return line;
}

let line: string | undefined;
