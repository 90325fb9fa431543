import { closeFlag, createFlag } from './flags.js';
import { go } from './navigate.js';
import { request } from './request.js';
import { resizeFrame } from './resize.js';

// Answers the pages of apps that a page of the product frames. Simulation - not Atlassian's own.
// What a frame is for stands in its attributes.

const PROTOCOL = 'ap';

async function getToken({ dataset }) {
  const form = new URLSearchParams({ form_token: dataset.formToken });
  const issue = JSON.parse(dataset.context).jira?.issue?.key;
  if (issue) form.set('issue', issue);
  const answer = await fetch(dataset.tokenAddress, { method: 'POST', body: form });
  if (!answer.ok) throw new Error(`no context token: the site answered ${answer.status}`);
  return (await answer.json()).token;
}

const methods = new Map(
  Object.entries({
    'context.getToken': getToken,
    'context.getContext': ({ dataset }) => JSON.parse(dataset.context),
    'user.getCurrentUser': ({ dataset }) => ({ atlassianAccountId: dataset.account }),
    'user.getTimeZone': ({ dataset }) => dataset.timeZone,
    'user.getLocale': ({ dataset }) => dataset.locale,
    'flag.create': createFlag,
    'flag.close': closeFlag,
    'navigator.go': go,
    'navigator.reload': () => window.location.reload(),
    'navigator.getLocation': ({ dataset }) => ({
      target: 'addonmodule',
      context: { addonKey: dataset.app, moduleKey: dataset.module },
    }),
    getLocation: () => window.location.href,
    resize: resizeFrame,
    sizeToParent: ({ classList }) => classList.add('fills'),
    request,
  }),
);

async function answerTo(frame, { method, parameters }) {
  const answer = methods.get(method);
  if (!answer) throw new Error(`AP.${method} is not supported`);
  return await answer(frame, parameters ?? {});
}

/** The frame behind a message: the window that sent it, and its app's own origin, must both be right. */
const frameOf = ({ source, origin }) =>
  [...document.querySelectorAll('iframe.app')].find(
    (frame) => frame.contentWindow === source && frame.dataset.origin === origin,
  );

window.addEventListener('message', (message) => {
  const { data, source, origin } = message;
  const frame = data?.fauxlassian === PROTOCOL ? frameOf(message) : undefined;
  if (!frame) return;
  const say = (said) => source.postMessage({ fauxlassian: PROTOCOL, call: data.call, ...said }, origin);
  answerTo(frame, data).then(
    (result) => say({ result }),
    (error) => say({ error: error instanceof Error ? { message: error.message } : error }),
  );
});
