import type { components } from '../../../openapi/connect.gen.ts';
import type { Call } from '../../world/call.ts';
import type { InstallTask } from '../state.ts';
import { upmFacts } from './facts.ts';
import { type UpmVisit, upmPath } from './require-admin.ts';

type Task = components['schemas']['UpmTask'];

/** A task as UPM tells it while it is not done. */
export function renderTask(call: Pick<Call, 'addresses' | 'host'>, visit: UpmVisit, task: InstallTask): Task {
  const { taskId, startedAt, accountId } = task;
  return {
    type: 'INSTALL',
    pingAfter: upmFacts.pingAfter.value,
    status: statusOf(task),
    links: {
      self: upmPath(call, visit, `pending/${taskId}`),
      alternate: upmPath(call, visit, `tasks/${taskId}`),
    },
    timestamp: startedAt,
    accountId,
    id: taskId,
  };
}

function statusOf({ phase, descriptorUrl, failure }: InstallTask): Task['status'] {
  const { downloading, installing, failed } = upmFacts.contentTypes.value;
  const done = failure !== undefined;
  const contentType = done ? failed : phase === 'downloading' ? downloading : installing;
  return {
    ...{ done, statusCode: 200, contentType },
    ...(failure
      ? { subCode: failure.subCode, errorMessage: failure.message }
      : { source: descriptorUrl, name: nameOf(descriptorUrl) }),
  };
}

/** The last segment of an address, which need not be one. */
const nameOf = (address: string): string => address.split(/[?#]/, 1)[0]?.split('/').at(-1) ?? '';
