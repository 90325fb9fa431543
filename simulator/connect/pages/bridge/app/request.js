import { call } from './wire.js';

/** `AP.request`: the old form has success and error in its options; the newer one returns a promise. */
export function request(address, options) {
  const { success, error, ...parameters } =
    typeof address === 'string' ? { ...options, url: address } : { ...address };
  const answer = call('request', parameters).then(
    (answered) => ({ body: answered.body, xhr: asXhr(answered) }),
    (refused) => {
      throw asProblem(refused);
    },
  );
  if (typeof success !== 'function' && typeof error !== 'function') return answer;
  answer.then(
    ({ body, xhr }) => success?.(body, xhr.statusText, xhr),
    ({ xhr, err }) => error?.(xhr, xhr.statusText, err),
  );
  return undefined;
}

function asProblem({ body = '', status = 0, statusText, headers = {}, message = '' }) {
  const xhr = asXhr({ body, status, statusText: statusText ?? message, headers });
  return { xhr, err: `${status} ${xhr.statusText}`.trim() };
}

function asXhr({ body, status, statusText, headers }) {
  const getResponseHeader = (name) => headers[name.toLowerCase()] ?? null;
  return { responseText: body, status, statusText, getResponseHeader };
}
