import { afterEach } from 'vitest';

const CLOUD = /(?:^|\.)atlassian\.(?:com|net)$/;
const original = globalThis.fetch;

/**
 * Sends what a library addresses to Atlassian's hosts to a world of the simulator instead, by an override of the global
 * `fetch`, as a user of a library would that has those hosts built in. Undone after each test.
 *
 * @param base - `http://127.0.0.1:{port}/~{world}`
 */
export function routeToSimulator(base: string): void {
  globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const { hostname, pathname, search } = new URL(request.url);
    if (!CLOUD.test(hostname)) return original(request);
    const { method, headers, redirect } = request;
    const body = request.body === null ? undefined : await request.arrayBuffer();
    return original(`${base}/${hostname}${pathname}${search}`, { method, headers, redirect, body });
  };
}

afterEach(() => {
  globalThis.fetch = original;
});
