import type { components } from '../../openapi/control.gen.ts';

export type AppSetup = components['schemas']['AppSetup'];

/** What is particular to the requests of a client that ships and works with the real service. */
export interface ClientShape {
  readonly client: string;
  readonly clientId: string;
  /** Absent: a public client. */
  readonly clientSecret?: string;
  readonly callback: string;
  readonly scope: string;
  /** What goes to /authorize beyond the parameters of RFC 6749. */
  readonly authorize: Readonly<Record<string, string>>;
  readonly host?: string;
  readonly body: 'json' | 'form';
  readonly auth: 'body' | 'basic' | 'none';
  readonly pkce: boolean;
}

/** A verifier of the least length (RFC 7636, section 4.1). */
export const VERIFIER = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';

const audience = 'api.atlassian.com';
const ordinary = {
  clientId: 'App00000000000000000000000000000',
  clientSecret: 'ATOA+of/the=app&with%odd characters',
  callback: 'https://app.example.com/api/auth/callback/atlassian',
  scope: 'read:jira-user read:jira-work write:jira-work offline_access',
  authorize: { audience, prompt: 'consent' },
  auth: 'body',
  pkce: false,
} as const;

/** By the source code of each: what it sends to /authorize, and in which form it asks for tokens. */
export const CLIENTS: readonly ClientShape[] = [
  { ...ordinary, client: 'the documentation, jira.js and Parabol', body: 'json' },
  { ...ordinary, client: 'arctic', body: 'form' },
  {
    ...ordinary,
    client: 'Auth.js v5',
    clientSecret: 'ATOA-of-the-app',
    scope: 'read:me read:jira-work write:jira-work',
    authorize: { audience },
    body: 'form',
    auth: 'basic',
  },
  {
    ...ordinary,
    client: 'better-auth',
    scope: 'read:jira-user write:jira-work offline_access',
    authorize: { audience },
    body: 'form',
    pkce: true,
  },
  {
    ...ordinary,
    client: 'passport-atlassian-oauth2',
    host: 'accounts.atlassian.com',
    body: 'form',
  },
  {
    ...ordinary,
    client: 'mcp-atlassian',
    callback: 'http://localhost:8080/callback',
    scope: 'read:jira-work write:jira-work read:confluence-content.all offline_access',
    body: 'form',
  },
  {
    client: 'atlascode',
    clientId: 'bJChVgBQd0aNUPuFZ8YzYBVZz3X4QTe3',
    callback: 'http://127.0.0.1:31415/atl',
    scope: 'read:jira-user read:jira-work write:jira-work offline_access',
    authorize: { audience, prompt: 'consent' },
    body: 'json',
    auth: 'none',
    pkce: true,
  },
  { ...ordinary, client: 'Nango', callback: 'https://api.nango.dev/oauth/callback', body: 'form' },
];
