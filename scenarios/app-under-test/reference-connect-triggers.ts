import type { ConnectTriggers, FrontEndCall } from './connect-triggers.ts';

/** How scripts use the reference app as a Connect app. */
export const referenceConnectTriggers: ConnectTriggers = {
  descriptorPath: '/atlassian-connect.json',
  pageKey: 'board',
  tenants: () => ({ method: 'GET', path: '/connect/tenants' }),
  heartbeat: () => ({ method: 'POST', path: '/connect/heartbeat' }),
  purge: () => ({ method: 'POST', path: '/connect/purge' }),
  attach: (oldClientKey, newClientKey, by) => ({
    method: 'POST',
    path: '/connect/attach',
    fields: { oldClientKey, newClientKey, by },
  }),
  comment: (contextToken, order) => sent(contextToken, '/connect/comments', order),
  keepNote: (contextToken, text) => sent(contextToken, '/connect/notes', { text }),
  readNotes: (contextToken) => ({
    method: 'GET',
    path: '/connect/notes',
    headers: headersOf(contextToken),
  }),
};

function sent(contextToken: string, path: string, content: object): FrontEndCall {
  const headers = { ...headersOf(contextToken), 'content-type': 'application/json' };
  return { method: 'POST', path, headers, body: JSON.stringify(content) };
}

const headersOf = (contextToken: string) => ({
  accept: 'application/json',
  authorization: `JWT ${contextToken}`,
});
