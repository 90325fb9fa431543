import type { AuthorizeCall } from '../check-request.ts';
import { errorPageRefusal } from '../refusals.ts';

/** A code is asked for, in the query: implicit is a listed known issue (documented). @throws Refusal */
export function requireCodeResponse(call: AuthorizeCall): void {
  const { response_type: type, response_mode: mode = 'query' } = call.query;
  if (type !== 'code') {
    const reason = { check: 'response_type', expected: 'code', received: type ?? 'none' };
    throw errorPageRefusal(call, 'authorizeResponseType', reason);
  }
  if (mode !== 'query') {
    const reason = { check: 'response_mode', expected: 'query, or none', received: mode };
    throw errorPageRefusal(call, 'authorizeResponseMode', reason);
  }
}
