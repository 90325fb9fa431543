import { STATUS_CODES } from 'node:http';

/**
 * In whose voice an answer is that no operation gave: Jira's, the gateway's, the token endpoint's, that of personal data
 * reporting, a page, or an app's, which has words of its own.
 */
export type Dialect = 'jira' | 'gateway' | 'token' | 'report' | 'page' | 'app';

const MEDIA_TYPES: Readonly<Record<Dialect, string>> = {
  jira: 'application/json;charset=UTF-8',
  gateway: 'application/json',
  token: 'application/json',
  report: 'application/json',
  page: 'text/html; charset=utf-8',
  app: 'text/plain',
};

/** The media type that operations of a dialect answer with; a JSON value on a page is still JSON. */
export function mediaTypeIn(dialect: Dialect, body: unknown): string {
  return MEDIA_TYPES[dialect].startsWith('text/') && typeof body !== 'string'
    ? 'application/json'
    : MEDIA_TYPES[dialect];
}

/** An error in the envelope of a dialect; below 400 there is none. */
export function envelopeIn(dialect: Dialect, status: number, message: string): unknown {
  if (status < 400) return undefined;
  if (dialect === 'app') return message;
  if (dialect === 'jira') return { errorMessages: [message], errors: {} };
  if (dialect === 'token') return { error: errorCodeOf(status), error_description: message };
  if (dialect === 'report' && !BEARER_STATUSES.has(status)) {
    return { errorType: errorTypeOf(status), errorMessage: message };
  }
  if (dialect === 'page') return `<!DOCTYPE html><title>${status}</title><h1>${message}</h1>`;
  return { code: status, message };
}

function errorCodeOf(status: number): string {
  if (status === 429) return 'too_many_requests';
  return status < 500 ? 'invalid_request' : 'server_error';
}

/** To these the gateway speaks, which stands in front of the service. */
const BEARER_STATUSES: ReadonlySet<number> = new Set([401, 403]);

/** The vocabulary of personal data reporting is unknown: the name of the status. */
function errorTypeOf(status: number): string {
  return (STATUS_CODES[status] ?? 'Error').toUpperCase().replaceAll(/[^A-Z]+/g, '_');
}
