import type { Call, ContractFault } from '../world/call.ts';
import type { Refusal } from '../world/refusal.ts';
import { problem } from './problem.ts';
import { jiraRefusal } from './refusals.ts';

/** A fault against the contract: parameters and media types in the words of Jira's routing, bodies in Jira's own. */
export function refuseFault(call: Call, fault: ContractFault): Refusal {
  const reason = { check: 'the request fits the contract', received: `${fault.where}: ${fault.message}` };
  if (fault.kind === 'too-large') return jiraRefusal('bodyTooLarge', reason);
  if (fault.kind === 'media-type') {
    return problem(
      'mediaTypeUnknown',
      call.path,
      `Content-Type '${call.mediaType}' is not supported.`,
      reason,
    );
  }
  if (fault.kind === 'schema' && !fault.where.startsWith('body')) {
    const name = fault.property ?? '';
    const value = sentValue(call, name);
    return problem('queryInvalid', call.path, `Failed to convert '${name}' with value: '${value}'`, reason);
  }
  return jiraRefusal('bodyUnreadable', reason);
}

function sentValue(call: Call, name: string): string {
  const search = new URLSearchParams(call.path.split('?', 2)[1] ?? '');
  return search.get(name) ?? '';
}
