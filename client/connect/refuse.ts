import type { ConnectAnswer, Refusal } from './messages.ts';

/** A call that is not proven. */
export const refuse = (condition: string, message: string): Refusal => ({ status: 401, condition, message });

/** A body that is no lifecycle event. */
export const refuseBody = (condition: string, message: string): Refusal => ({
  status: 400,
  condition,
  message,
});

/** Done, or nothing left to do. */
export const noContent: ConnectAnswer = { status: 204 };

/** @returns a refusal as it goes over the wire. */
export function answerOf(refusal: Refusal, appKey: string): ConnectAnswer {
  const isUnproven = refusal.status === 401;
  return {
    status: refusal.status,
    ...(isUnproven && { headers: { 'www-authenticate': `JWT realm="${appKey}"` } }),
    body: refusal,
  };
}

/** @returns whether something was refused. */
export function isRefusal(value: object): value is Refusal {
  return 'condition' in value && 'status' in value && 'message' in value;
}
