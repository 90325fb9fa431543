import type { World } from '../../world/world.ts';
import { inBackground } from '../in-background.ts';
import { installFailure } from '../install-failures.ts';
import { installFromUrl, type UploadOrder } from '../install-orders.ts';
import { connectState, type InstallTask } from '../state.ts';
import { upmFacts } from './facts.ts';

/** Tasks at which this process works; a task that is none of them any more comes from before a restart. */
const running = new WeakSet<InstallTask>();

/** Begins an install that is to be polled; nobody waits for it. */
export function startInstall(world: World, order: UploadOrder & { readonly accountId: string }): InstallTask {
  const { tenant, descriptorUrl, accountId } = order;
  const task: InstallTask = {
    taskId: world.dice.uuid('upmTask'),
    cloudId: tenant.cloudId,
    product: tenant.product,
    ...{ descriptorUrl, accountId },
    startedAt: world.clock.now(),
    phase: 'downloading',
    appKey: undefined,
    failure: undefined,
  };
  rememberTask(world, task);
  running.add(task);
  inBackground(world, work(world, task, order), () => fail(world, task));
  return task;
}

/** Keeps a task, as many as there may be (`upmFacts.mostTasks`). */
export function rememberTask(world: World, task: InstallTask): void {
  const { tasks } = connectState(world);
  tasks.set(task.taskId, task);
  const [oldest] = tasks.keys();
  if (tasks.size > upmFacts.mostTasks.value && oldest !== undefined) tasks.delete(oldest);
}

async function work(world: World, task: InstallTask, order: UploadOrder): Promise<void> {
  const onFetched = () => {
    task.phase = 'installing';
  };
  const outcome = await installFromUrl(world, { ...order, onFetched });
  if (outcome.kind === 'failed') {
    task.failure = outcome.failure;
    task.phase = 'failed';
    return;
  }
  task.appKey = outcome.installation.appKey;
  task.phase = 'done';
  inBackground(world, outcome.told);
}

function fail(world: World, task: InstallTask): void {
  task.failure = installFailure(world, 'connect.remote.upm.install.internal.error');
  task.phase = 'failed';
}

/** A task as it stands; one that a restart cut off has failed. */
export function findTask(world: World, taskId: string): InstallTask | undefined {
  const task = connectState(world).tasks.get(taskId);
  if (task && task.phase !== 'done' && task.phase !== 'failed' && !running.has(task)) fail(world, task);
  return task;
}
