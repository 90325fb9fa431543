import { complain } from './wire.js';

/** Names that an engine, or whoever looks for a promise, asks for by itself are no names of functions. */
const isName = (key) =>
  typeof key === 'string' && !/^(?:then|toJSON|\$\$typeof|prototype|constructor)$/.test(key);

/** What is not there says so, by name, when it is called, and breaks nothing before. */
function missing(name) {
  const say = () => complain(`${name}() is not supported by this simulation of the host's script.`);
  return new Proxy(say, {
    get: (_target, key) => (isName(key) ? missing(`${name}.${key}`) : undefined),
  });
}

/** A module of the bridge, and {@link missing} in place of what it lacks. */
export const guarded = (name, module) =>
  new Proxy(module, {
    get: (_target, key) => (key in module || !isName(key) ? module[key] : missing(`${name}.${key}`)),
  });
