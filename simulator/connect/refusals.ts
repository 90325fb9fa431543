import { defineRefusals } from '../world/facts.ts';
import { type PrivateReason, Refusal } from '../world/refusal.ts';

const table = defineRefusals('connect', {
  installKeyUnknown: {
    title: 'There is no install key of that name',
    status: 404,
    standing: 'documented',
    source: 'community.developer.atlassian.com/t/49046; the body is unknown',
  },
});

export type ConnectCondition = keyof typeof table;

/** A refusal of this room. @param body - JSON, or text for a host that answers so */
export function connectRefusal(condition: ConnectCondition, body: unknown, reason: PrivateReason): Refusal {
  const { status } = table[condition];
  const type = typeof body === 'string' ? { type: 'text/plain' } : {};
  return new Refusal(condition, { status, body, ...type }, reason);
}
