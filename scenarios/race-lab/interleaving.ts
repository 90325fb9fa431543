import type { Exchange, JournalEntry } from '../../simulator/index.ts';

/**
 * The refreshes of a journal as lines: who sent which refresh token, and what came back. Tokens are called by the
 * order in which they were given out (R1, R2, ...), never by their values.
 */
export function interleavingOf(entries: readonly JournalEntry[]): string[] {
  const names = new Map<string, string>();
  const moments: { seq: number; line: string }[] = [];
  for (const entry of entries) {
    if (entry.kind !== 'exchange' || entry.operationId !== 'exchangeToken') continue;
    const sender = String(entry.request.headers['user-agent'] ?? 'somebody');
    const sent = nameOf(names, textOf(entry.request.body, 'refresh_token'));
    moments.push({ seq: entry.seq, line: `${sender} sends ${sent ?? 'a code'}` });
    if (entry.finishedSeq !== undefined)
      moments.push({ seq: entry.finishedSeq, line: `${sender} ${outcomeOf(entry, names)}` });
  }
  return moments.sort((one, other) => one.seq - other.seq).map(({ seq, line }) => `#${seq} ${line}`);
}

function outcomeOf(exchange: Exchange, names: Map<string, string>): string {
  const { response, refusal, fault } = exchange;
  const given = nameOf(names, textOf(response?.body, 'refresh_token'));
  if (fault?.answered === false) return given ? `never gets ${given}, which was given out` : 'gets no answer';
  if (given) return `gets ${given}`;
  return `is refused with ${response?.status}${refusal ? ` (${refusal.condition})` : ''}`;
}

function nameOf(names: Map<string, string>, refreshToken: string | undefined): string | undefined {
  if (refreshToken === undefined) return undefined;
  const name = names.get(refreshToken) ?? `R${names.size + 1}`;
  names.set(refreshToken, name);
  return name;
}

function textOf(body: unknown, name: string): string | undefined {
  const value: unknown = Reflect.get(Object(body), name);
  return typeof value === 'string' ? value : undefined;
}
