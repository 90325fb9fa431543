import { onEvent } from './wire.js';

const listeners = new Map();
const ANY = Symbol('any');

const heard = (name) => listeners.get(name) ?? [];

function hear(name, data) {
  for (const listener of heard(name)) listener(data);
  for (const listener of heard(ANY)) listener(name, data);
}

function on(name, listener) {
  listeners.set(name, [...heard(name), listener]);
}

function off(name, listener) {
  listeners.set(
    name,
    heard(name).filter((one) => one !== listener),
  );
}

function once(name, listener) {
  const first = (data) => {
    off(name, first);
    listener(data);
  };
  on(name, first);
}

onEvent(hear);

/** `AP.events`, within this page. */
export const events = {
  on,
  off,
  once,
  emit: hear,
  onAny: (listener) => on(ANY, listener),
  offAny: (listener) => off(ANY, listener),
};
