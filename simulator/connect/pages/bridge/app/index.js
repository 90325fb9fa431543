import { events } from './events.js';
import { fitWhenLoaded, resize, sizeToParent } from './fit.js';
import { guarded } from './missing.js';
import { request } from './request.js';
import { ask, asker, call, complain, listen } from './wire.js';

// The host's script for pages of apps (`AP`), as far as simple apps need it. Simulation - not Atlassian's own.
// A function takes a callback as its last argument, and returns a promise where it has none.

function createFlag(options) {
  const shown = call('flag.create', options);
  shown.catch((error) => complain(`AP.flag.create failed: ${error?.message ?? error}`));
  return { close: () => shown.then((flag) => call('flag.close', { flag })) };
}

/** The form of old apps: `AP.require(['request'], function (request) { ... })`. */
function require(names, callback) {
  const found = [names].flat().map((name) => window.AP[name]);
  if (typeof callback === 'function') callback(...found);
  return found[0];
}

const modules = {
  context: { getToken: asker('context.getToken'), getContext: asker('context.getContext') },
  user: {
    getCurrentUser: asker('user.getCurrentUser'),
    getTimeZone: asker('user.getTimeZone'),
    getLocale: asker('user.getLocale'),
  },
  flag: { create: createFlag },
  events,
  navigator: {
    go: (target, context) => ask('navigator.go', { target, context }),
    reload: asker('navigator.reload'),
    getLocation: asker('navigator.getLocation'),
  },
};

const functions = { request, getLocation: asker('getLocation'), resize, sizeToParent, require };

if (!window.AP) {
  const guardedModules = Object.entries(modules).map(([name, one]) => [name, guarded(`AP.${name}`, one)]);
  window.AP = guarded('AP', { ...Object.fromEntries(guardedModules), ...functions });
  listen();
  fitWhenLoaded();
}
