import type { operations } from '../../../../openapi/connect.gen.ts';
import type { Handler } from '../../../world/call.ts';
import { findTask } from '../install-task.ts';
import { upmRefusal } from '../refusals.ts';
import { renderTask } from '../render-task.ts';
import { requireAdmin, upmAddress } from '../require-admin.ts';

/** GET .../pending/{taskId} and .../tasks/{taskId}: how far an install is (`upmFacts.end`). */
export const getInstallTask: Handler<operations['getInstallTask']> = (call) => {
  const visit = requireAdmin(call);
  const { taskId } = call.pathParameters;
  const task = findTask(call.world, taskId);
  const { cloudId, product } = visit.tenant;
  if (!task || task.cloudId !== cloudId || task.product !== product)
    throw upmRefusal('upmTaskMissing', { check: 'the task is one of this product', received: taskId });
  if (task.phase !== 'done') return { status: 200, body: renderTask(call, visit, task) };
  return { status: 303, headers: { location: upmAddress(call, visit, `${task.appKey}-key`) } };
};
