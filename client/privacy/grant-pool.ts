import type { ClientContext } from '../context.ts';
import { ClientProblem } from '../oauth/problem.ts';
import { endGrant, refreshGrant } from '../oauth/refresh-grant.ts';
import type { Grant } from '../store/records.ts';
import type { ReporterParts } from './parts.ts';

/** The grants that a run may report with, one after another. */
export interface GrantPool {
  /** @returns all living grants of this app */
  living(): Promise<readonly Grant[]>;
  /** @returns the grant to send with, renewed where that was due; undefined when none is left */
  usable(): Promise<Grant | undefined>;
  /** Takes note that the service refused a grant, by its access token or for good. */
  refused(grant: Grant, kind: 'token-refused' | 'grant-refused'): Promise<void>;
  /** Accounts behind grants that were refused in this run. */
  readonly refusedAccountIds: Set<string>;
  /** Those of them in whose name a report was sent and answered with 401, until an accepted one has named them. */
  readonly owed: Set<string>;
}

/** What a pool is made of. */
export interface GrantPoolMaterial {
  readonly context: ClientContext;
  readonly parts: Pick<ReporterParts, 'chooseGrants'>;
  readonly isMain: boolean;
  readonly ownerAccountId: string | undefined;
  readonly most: number;
  /** Grants that were refused in earlier runs and are alive: they come last. */
  readonly unfit: Set<string>;
  /** Called once for each grant that turned out to be dead. */
  readonly onDead: (grant: Grant) => Promise<void>;
}

/** @returns the pool of one run; the store is asked when a grant is needed for the first time. */
export function createGrantPool(material: GrantPoolMaterial): GrantPool {
  const { context, parts, ownerAccountId, most } = material;
  const refreshed = new Set<string>();
  const refusedAccountIds = new Set<string>();
  const owed = new Set<string>();
  let all: readonly Grant[] | undefined;
  let queue: Grant[] | undefined;

  async function living(): Promise<readonly Grant[]> {
    if (all === undefined) {
      const chosen = parts.chooseGrants(await grantsOfApp(material), ownerAccountId);
      const isUnfit = ({ grantId }: Grant) => material.unfit.has(grantId);
      all = [...chosen.filter((grant) => !isUnfit(grant)), ...chosen.filter(isUnfit)];
    }
    return all;
  }
  async function bury(grant: Grant): Promise<void> {
    refusedAccountIds.add(grant.accountId);
    all = (await living()).filter(({ grantId }) => grantId !== grant.grantId);
    await material.onDead(grant);
  }
  /** @returns whether the first grant of the queue has a new access token; if not, the grant is no longer in the queue */
  async function renew(grant: Grant): Promise<boolean> {
    refreshed.add(grant.grantId);
    try {
      queue?.splice(0, 1, await refreshGrant(context, grant));
      return true;
    } catch (thrown) {
      if (!(thrown instanceof ClientProblem)) throw thrown;
      queue?.shift();
      if (thrown.kind !== 'ask-consent') return false;
      await endGrant(context, grant, thrown.condition);
      await bury(grant);
      return false;
    }
  }
  return {
    living,
    refusedAccountIds,
    owed,
    async usable() {
      queue ??= (await living()).slice(0, most);
      for (const grant of [...queue]) {
        if (!context.parts.shouldRefresh(grant, context.environment.now())) return grant;
        if (await renew(grant)) return queue[0];
      }
      return undefined;
    },
    async refused(grant, kind) {
      if (kind === 'token-refused' && !refreshed.has(grant.grantId)) {
        if (!(await renew(grant)) && refusedAccountIds.has(grant.accountId)) owed.add(grant.accountId);
        return;
      }
      queue?.shift();
      refusedAccountIds.add(grant.accountId);
      // Atlassian has just renewed it, so it is not dead; what refuses its tokens may be a gateway out of order.
      material.unfit.add(grant.grantId);
      if (kind === 'token-refused') owed.add(grant.accountId);
    },
  };
}

async function grantsOfApp({ context, isMain }: GrantPoolMaterial): Promise<Grant[]> {
  const { clientId } = context.configuration;
  const grants = await context.store.listGrants();
  return grants.filter((grant) => (grant.clientId === undefined ? isMain : grant.clientId === clientId));
}
