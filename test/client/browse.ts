import type { FastifyInstance, InjectOptions } from 'fastify';
import { type ClientStore, createMemoryStore, createReferenceApp } from '../../client/index.ts';
import { configuration, type FakeCloud } from './fake-cloud.ts';

/** A reference app against a fake cloud; nothing listens, so nothing needs closing. */
export function appOn(cloud: FakeCloud, store: ClientStore = createMemoryStore()) {
  const unexpected: unknown[] = [];
  const app = createReferenceApp({
    configuration: { ...configuration, issueKey: 'ED-1' },
    environment: cloud.environment,
    store,
    onUnexpected: (thrown) => unexpected.push(thrown),
  });
  return { app, unexpected };
}

/** A browser, or with `accept: 'application/json'` a script, that keeps its cookies. */
export function browserOf(app: FastifyInstance, accept = 'text/html') {
  const jar = new Map<string, string>();
  const go = async (options: InjectOptions) => {
    const answer = await app.inject({
      ...options,
      headers: { accept, ...options.headers },
      cookies: Object.fromEntries(jar),
    });
    for (const { name, value } of answer.cookies) jar.set(name, value);
    return answer;
  };
  const form = (url: string, fields: Record<string, string>, headers = {}) =>
    go({
      method: 'POST',
      url,
      payload: new URLSearchParams(fields).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    });
  const get = (url: string) => go({ method: 'GET', url });
  const connect = async () => {
    const address = new URL(String((await get('/connect')).headers.location));
    return get(`/callback?code=the-code&state=${address.searchParams.get('state')}`);
  };
  return { get, form, connect, jar };
}
