import { createHmac } from 'node:crypto';
import { connectRules } from '../../simulator/rulebook/connect/index.ts';
import { createShare, type Verdict } from '../../simulator/rulebook/rule.ts';
import { type Exchange, Journal } from '../../simulator/world/journal.ts';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
export const APP = 'com.example.board';

const PLACE = { appKey: APP, cloudId: 'cloud-1', product: 'jira' };
const BASE = 'https://acme.atlassian.net';

/** How an install came, and what the app made of it. */
export interface InstallOf {
  readonly clientKey: string;
  readonly status?: number;
  readonly sharedSecret?: string;
  /** The secret that signs it, `RS256`, or nothing. */
  readonly signedBy?: string;
  readonly baseUrl?: string;
  readonly fault?: Exchange['fault'];
  readonly failure?: Exchange['failure'];
}

/** A journal as a cloud writes it, without a cloud, and what the rules for Connect apps say of it. */
export function startJournal() {
  const journal = new Journal();
  const share = createShare();
  const told: { id: string; verdict: Verdict }[] = [];
  const judges = connectRules.map(({ id, judge }) => ({ id, judge: judge(share) }));
  journal.listen((entry) => {
    for (const { id, judge } of judges) {
      const verdict = judge.see(entry);
      if (verdict) told.push({ id, verdict });
    }
  });
  let now = Date.UTC(2026, 0, 5);
  const record = (type: string, data: Record<string, unknown>) => journal.record(now, type, data);
  const called = (operationId: string, more: Partial<Exchange> & { body?: unknown; jwt?: string }) => {
    const { body, jwt, response, fault, failure, direction = 'out' } = more;
    const headers = jwt === undefined ? {} : { authorization: `JWT ${jwt}` };
    const request = { method: 'POST', url: '/', headers, body };
    const exchange = journal.begin({ startedAt: now, direction, origin: 'app', operationId, request });
    Object.assign(exchange, { ...(fault && { fault }), ...(failure && { failure }) });
    journal.finish(exchange, response);
    return exchange.seq;
  };
  const answer = (status: number) => ({ response: { status, headers: {} } });
  return {
    record,
    called,
    answer,
    later: (milliseconds: number) => {
      now += milliseconds;
    },
    /** A genuine install, and what the host makes of the answer. */
    install: ({ clientKey, status = 204, sharedSecret = 's1', baseUrl = BASE, ...how }: InstallOf) => {
      const { signedBy, fault, failure } = how;
      const exchange = called('lifecycleInstalled', {
        ...(failure ? { failure } : answer(status)),
        ...(fault && { fault }),
        body: { clientKey, baseUrl, sharedSecret },
        ...(signedBy !== undefined && { jwt: jwtBy(signedBy) }),
      });
      const type = status < 300 && !failure ? 'connect.installed' : 'connect.install-failed';
      const told = { ...PLACE, clientKey, oauthClientId: `id of ${clientKey}`, baseUrl, exchange };
      record(type, told);
      return exchange;
    },
    imports: (clientKey: string) =>
      record('connect.identity-died', {
        ...{ ...PLACE, clientKey, oauthClientId: `id of ${clientKey}`, cause: 'import' },
      }),
    /** A forged call, as the host that forged it tells of it. */
    forged: (event: string, defect: string, more: Record<string, unknown> = {}, status = 204) => {
      const operation =
        event === 'page' ? 'appPage' : event === 'webhook' ? event : `lifecycle${capital(event)}`;
      const exchange = called(operation, { ...answer(status), body: { clientKey: 'A' } });
      record('connect.forged', { appKey: APP, clientKey: 'A', defect, event, exchange, ...more });
    },
    /** A use of a dead identity. */
    uses: (clientKey: string, by: string, accepted = false) => {
      const exchange = called('addComment', { ...answer(accepted ? 201 : 401), direction: 'in' });
      const identity = { clientKey, oauthClientId: `id of ${clientKey}`, cause: 'import' };
      record('connect.dead-identity-used', { ...PLACE, ...identity, by, accepted, exchange });
    },
    /** The app's own list: how much data it has, by clientKey. */
    lists: (data: Readonly<Record<string, number>>, appKey: string | undefined = APP) =>
      record('app.tenants', {
        ...(appKey !== '' && { appKey }),
        tenants: Object.entries(data).map(([clientKey, count]) => ({ clientKey, state: 'any', data: count })),
      }),
    /** The rules that were found broken, in the order of their first finding. */
    broken: () => [...new Set(told.map(({ id }) => id.replace('connect/', '')))],
    told,
  };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function jwtBy(signedBy: string): string {
  const alg = signedBy === 'RS256' ? signedBy : 'HS256';
  const text = `${Buffer.from(JSON.stringify({ alg })).toString('base64url')}.e30`;
  return `${text}.${createHmac('sha256', signedBy).update(text).digest('base64url')}`;
}
