import type { IncomingHttpHeaders } from 'node:http';
import type { Answer } from '../world/answer.ts';
import { defineFacts } from '../world/facts.ts';
import type { Host } from '../world/origins.ts';

const corsFacts = defineFacts('gateway', {
  cors: {
    title: 'Web pages of any origin may call api.atlassian.com (CORS), and no other host',
    value: 'api.atlassian.com',
    standing: 'documented',
    source: 'developer.atlassian.com/cloud/jira/platform/oauth-2-3lo-apps: CORS is supported',
  },
  corsHeaders: {
    title:
      'The origin is echoed, with Vary: Origin; a preflight is 204 before routing and bearer, and echoes the method and the headers that it asks for; no credentials are allowed and no headers exposed',
    value: 204,
    standing: 'unknown',
    source: 'only the support is documented; the form is the least of the Fetch standard, section 3.3',
  },
});

type Headers = Readonly<IncomingHttpHeaders>;

/** What lets a page of another origin read an answer of api.atlassian.com; nothing for other hosts. */
export function corsHeadersOf(host: Host | undefined, { origin }: Headers): Record<string, string> {
  if (host?.origin !== corsFacts.cors.value || origin === undefined) return {};
  return { 'access-control-allow-origin': origin, vary: 'Origin' };
}

/** The answer to a CORS preflight (Fetch standard, section 3.3.2) at api.atlassian.com; undefined for anything else. */
export function preflightAnswer(host: Host, method: string, headers: Headers): Answer | undefined {
  const { 'access-control-request-method': wanted, 'access-control-request-headers': names } = headers;
  const isPreflight = method === 'OPTIONS' && headers.origin !== undefined && wanted !== undefined;
  if (host.origin !== corsFacts.cors.value || !isPreflight) return undefined;
  return {
    status: corsFacts.corsHeaders.value,
    headers: {
      'access-control-allow-methods': wanted,
      ...(names !== undefined && { 'access-control-allow-headers': names }),
    },
  };
}
