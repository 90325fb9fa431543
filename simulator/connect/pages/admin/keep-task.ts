import type { World } from '../../../world/world.ts';
import type { InstallOutcome } from '../../lifecycle/install-app.ts';
import { rememberTask } from '../../upm/install-task.ts';
import type { SiteVisit } from '../site-visit.ts';

/** An install that has ended. */
interface Ended {
  readonly descriptorUrl: string;
  readonly outcome: InstallOutcome;
}

/** Keeps how an install ended, as UPM's own tasks are kept, so that the page can tell it. @returns the task's id */
export function keepTask(
  world: World,
  { tenant, account }: SiteVisit,
  { descriptorUrl, outcome }: Ended,
): string {
  const { cloudId, product } = tenant;
  const taskId = world.dice.uuid('installTask');
  const failed = outcome.kind === 'failed';
  rememberTask(world, {
    ...{ taskId, cloudId, product, descriptorUrl, accountId: account.accountId },
    startedAt: world.clock.now(),
    phase: failed ? 'failed' : 'done',
    appKey: failed ? undefined : outcome.installation.appKey,
    failure: failed ? { ...outcome.failure } : undefined,
  });
  return taskId;
}
