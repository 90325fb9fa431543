import type { ConnectContext } from './connect-context.ts';
import type { HeartbeatSummary } from './create-connect.ts';
import { readConsumerKey } from './read-consumer-key.ts';
import { changeIfSame, isOther } from './suspect.ts';
import { isCurrent, type Tenant } from './tenants.ts';

const hour = 3_600_000;
const usualSilence = 24;
const readAtOnce = 500;
const askAtOnce = 8;

type Finding = Exclude<keyof HeartbeatSummary, 'asked'>;

/**
 * Asks the sites of which nothing was heard for a time which `clientKey` they have. After an import nobody tells the app
 * that it is gone; only a valid new install settles that, so here nothing is detached, and nothing begins to expire: the
 * credentials just are not used any more.
 */
export async function heartbeat(context: ConnectContext): Promise<HeartbeatSummary> {
  const counts = { asked: 0, alive: 0, suspected: 0, unknown: 0 };
  let after: string | undefined;
  while (true) {
    const some = await context.store.listTenants(readAtOnce, after);
    const silent = some.filter((tenant) => isSilent(context, tenant));
    for (let at = 0; at < silent.length; at += askAtOnce) {
      const findings = await Promise.all(silent.slice(at, at + askAtOnce).map((one) => ask(context, one)));
      for (const finding of findings) {
        counts.asked += 1;
        counts[finding] += 1;
      }
    }
    if (some.length < readAtOnce) return counts;
    after = some.at(-1)?.clientKey;
  }
}

function isSilent({ configuration, environment }: ConnectContext, tenant: Tenant): boolean {
  const silence = (configuration.silence?.hours ?? usualSilence) * hour;
  const lastSign = Math.max(tenant.heardAt, tenant.probedAt ?? 0);
  return isCurrent(tenant) && environment.now() - lastSign >= silence;
}

async function ask(context: ConnectContext, asked: Tenant): Promise<Finding> {
  const found = await readConsumerKey(context, asked.baseUrl);
  const now = context.environment.now();
  let finding: Finding = 'unknown';
  await changeIfSame(context, asked, (tenant) => {
    const probed = { ...tenant, probedAt: now };
    if (isOther(found, tenant)) {
      finding = 'suspected';
      return { ...probed, suspectedAt: tenant.suspectedAt ?? now, refusals: undefined };
    }
    if (found.kind !== 'key') return probed;
    finding = 'alive';
    // What the site refused for another reason stays refused until it takes it.
    return tenant.refusals ? probed : { ...probed, heardAt: now, suspectedAt: undefined };
  });
  return finding;
}
