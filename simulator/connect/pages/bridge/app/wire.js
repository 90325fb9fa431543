import { readFrame } from './frame.js';

const PROTOCOL = 'ap';
const frame = readFrame();
const pending = new Map();
const hearers = [];
let calls = 0;

export function complain(text) {
  console.error(`[Fauxlassian] ${text}`);
}

/** Asks the page of the product. @returns a promise of its answer */
export function call(method, parameters) {
  return new Promise((resolve, reject) => {
    if (window.parent === window || !frame.hostOrigin) {
      const problem = `AP.${method} was called outside of a page of the product`;
      complain(problem);
      reject(new Error(problem));
      return;
    }
    calls += 1;
    pending.set(calls, { resolve, reject });
    window.parent.postMessage({ fauxlassian: PROTOCOL, call: calls, method, parameters }, frame.hostOrigin);
  });
}

/** For what answers nothing; that it was called in vain was said. */
export const tell = (method, parameters) => {
  call(method, parameters).catch(() => undefined);
};

/** A call with a callback; without one it returns a promise. */
export function ask(method, parameters, callback) {
  const answer = call(method, parameters);
  if (typeof callback !== 'function') return answer;
  answer.then(callback, (error) => complain(`AP.${method} failed: ${error?.message ?? error}`));
  return undefined;
}

/** A function of the bridge that takes nothing but a callback. */
export const asker = (method) => (callback) => ask(method, {}, callback);

/** Registers who is told of events from the product. */
export const onEvent = (hearer) => hearers.push(hearer);

/** Listens to the window of the product, under its origin, and to nobody else. */
export function listen() {
  window.addEventListener('message', ({ source, origin, data }) => {
    if (source !== window.parent || origin !== frame.hostOrigin || data?.fauxlassian !== PROTOCOL) return;
    if (typeof data.event === 'string') for (const hear of hearers) hear(data.event, data.data);
    const waiting = pending.get(data.call);
    if (!waiting) return;
    pending.delete(data.call);
    if ('error' in data) waiting.reject(data.error);
    else waiting.resolve(data.result);
  });
}
