import type { Call } from '../world/call.ts';
import { tokenRefusal } from './refusals.ts';
import { type App, oauthState } from './state.ts';

/** What a client sends to prove who it is. */
export interface ClientCredentials {
  readonly clientId?: string;
  readonly clientSecret?: string;
}

/** Parameters that carry client credentials in a body. */
interface CredentialsInBody {
  readonly client_id?: string;
  readonly client_secret?: string;
}

/** The credentials of a request: HTTP Basic, or else the body (RFC 6749, section 2.3.1). */
export function clientCredentialsOf(call: Call): ClientCredentials {
  const basic = basicCredentials(call.headers.authorization);
  if (basic) return basic;
  const body = (typeof call.body === 'object' ? call.body : undefined) as CredentialsInBody | undefined;
  return { clientId: textOf(body?.client_id), clientSecret: textOf(body?.client_secret) };
}

/**
 * Guards an operation of the token endpoint: an app that exists, with its secret, or without one if it is public.
 *
 * @throws Refusal `clientIdMissing`, `clientUnknown`, `clientSecretMissing`, `clientSecretWrong`
 */
export function requireClient(call: Call): App {
  const { clientId, clientSecret } = clientCredentialsOf(call);
  if (clientId === undefined) {
    throw tokenRefusal(call.world, 'clientIdMissing', { check: 'the request carries a client_id' });
  }
  const app = oauthState(call.world).apps.get(clientId);
  if (!app) {
    throw tokenRefusal(call.world, 'clientUnknown', {
      check: 'an app has this client_id',
      received: clientId,
    });
  }
  call.caller.clientId = app.clientId;
  if (clientSecret === undefined && !app.publicClient) {
    throw tokenRefusal(call.world, 'clientSecretMissing', { check: 'the app sends its client secret' });
  }
  if (clientSecret !== undefined && clientSecret !== app.clientSecret) {
    throw tokenRefusal(call.world, 'clientSecretWrong', { check: 'the client secret is that of the app' });
  }
  return app;
}

function basicCredentials(header: string | string[] | undefined): ClientCredentials | undefined {
  const encoded = typeof header === 'string' ? /^basic +(\S+) *$/i.exec(header)?.[1] : undefined;
  if (encoded === undefined) return undefined;
  const [, clientId = '', clientSecret = ''] =
    /^([^:]*):?(.*)$/s.exec(Buffer.from(encoded, 'base64').toString()) ?? [];
  return { clientId: formDecoded(clientId), clientSecret: formDecoded(clientSecret) };
}

function formDecoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
