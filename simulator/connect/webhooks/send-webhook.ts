import { type AppResult, callApp } from '../../world/call-app.ts';
import { siteHost } from '../../world/origins.ts';
import type { World } from '../../world/world.ts';
import type { Descriptor } from '../descriptor/descriptor.ts';
import { facts } from '../facts.ts';
import { fillVariables, ownMember } from '../fill-variables.ts';
import { HOST_HEADERS, timeLimitOf } from '../lifecycle/call-lifecycle.ts';
import { hostClaims } from '../lifecycle/host-claims.ts';
import type { Installation } from '../state.ts';
import { installationOf, siteOfTenant } from '../tenants.ts';
import { signShared } from '../tokens/shared-secret-jwts.ts';

/** Something that happened at a site. */
export interface Happening {
  /** As descriptors name it: `jira:issue_created`. */
  readonly event: string;
  /** What the body says beside time and event. */
  readonly payload: Readonly<Record<string, unknown>>;
  /** The account that brought it about, if any. */
  readonly accountId: string | undefined;
}

/** A call of a webhook, and what came of it. */
export interface Delivered {
  readonly url: string;
  readonly result: AppResult;
}

/**
 * Calls the webhooks that an app has for an event, each signed with HS256 and the installation's secret; their answers change
 * nothing. The caller has checked that the app is enabled.
 *
 * @see https://developer.atlassian.com/cloud/jira/platform/modules/webhook/
 */
export async function sendWebhook(
  world: World,
  installation: Installation,
  happening: Happening,
): Promise<Delivered[]> {
  const delivered: Delivered[] = [];
  for (const declared of webhookPaths(installation.descriptor, happening.event)) {
    const { appKey, clientKey, sharedSecret, descriptor } = installation;
    // While the one before was called, the app may have gone.
    if (installationOf(world, installation, appKey) !== installation) break;
    const path = filled(declared, happening.payload);
    const url = `${descriptor.baseUrl}${path}`;
    const { accountId } = happening;
    const claims = hostClaims(world, { method: 'POST', path, clientKey, accountId });
    const result = await callApp(world, {
      operationId: 'webhook',
      sender: siteHost(siteOfTenant(world, installation).handle),
      appKey,
      method: 'POST',
      url,
      headers: { ...HOST_HEADERS, authorization: `JWT ${signShared(sharedSecret, claims)}` },
      body: JSON.stringify(webhookBody(world, happening)),
      timeLimit: timeLimitOf(world),
      mostBytes: facts.mostOfAnAnswer.value,
    });
    delivered.push({ url, result });
  }
  return delivered;
}

/** What a webhook tells. */
export const webhookBody = (
  world: World,
  { event, payload }: Pick<Happening, 'event' | 'payload'>,
): Readonly<Record<string, unknown>> => ({
  timestamp: world.clock.now(),
  webhookEvent: event,
  ...payload,
});

/** Where an app wants to hear of an event, below its base address; of the first event it has when none is named. */
export function webhookPaths({ modules }: Descriptor, event?: string): string[] {
  const { webhooks } = modules;
  if (!Array.isArray(webhooks)) return [];
  return webhooks.flatMap((one: { event?: unknown; url?: unknown } | null) => {
    if (typeof one?.url !== 'string' || (event !== undefined && one.event !== event)) return [];
    return [one.url.startsWith('/') ? one.url : `/${one.url}`];
  });
}

/** Puts what happened into the variables of an address: `/created?issue={issue.key}`. */
const filled = (path: string, payload: Happening['payload']): string =>
  fillVariables(path, (name) => name.split('.').reduce(ownMember, payload as unknown));
