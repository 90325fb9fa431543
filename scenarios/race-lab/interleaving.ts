import type { Exchange, JournalEntry } from '../../simulator/index.ts';

/** Refresh tokens by the order in which they were given out (R1, R2, ...), never by their values. */
type Names = Map<string, string>;

/** A moment of an exchange, and how to tell of it. */
interface Moment {
  readonly seq: number;
  readonly tell: (names: Names) => string;
}

/** The refreshes of a journal as lines: who sent which refresh token when, and what came back. */
export function interleavingOf(entries: readonly JournalEntry[]): string[] {
  const names: Names = new Map();
  return entries
    .flatMap(momentsOf)
    .sort((one, other) => one.seq - other.seq)
    .map(({ seq, tell }) => `#${seq} ${tell(names)}`);
}

function momentsOf(entry: JournalEntry): Moment[] {
  if (entry.kind === 'event') {
    return entry.type === 'app.killed' ? [{ seq: entry.seq, tell: () => 'the app is killed' }] : [];
  }
  if (entry.operationId !== 'exchangeToken') return [];
  const sender = String(entry.request.headers['user-agent'] ?? 'somebody');
  const sent = textOf(entry.request.body, 'refresh_token');
  const began = {
    seq: entry.seq,
    tell: (names: Names) => `${sender} sends ${sent === undefined ? 'a code' : nameOf(names, sent)}`,
  };
  if (entry.finishedSeq === undefined) return [began];
  return [began, { seq: entry.finishedSeq, tell: (names) => `${sender} ${outcomeOf(entry, names)}` }];
}

function outcomeOf({ response, refusal, fault }: Exchange, names: Names): string {
  const token = textOf(response?.body, 'refresh_token');
  const given = token === undefined ? undefined : nameOf(names, token);
  const arrived = fault === undefined || ['delay', 'hold', 'answer'].includes(fault.kind);
  if (!arrived) return given ? `never gets ${given} (${fault.kind})` : `gets no answer (${fault.kind})`;
  if (given) return `gets ${given}`;
  return `is answered ${response?.status}${refusal ? ` (${refusal.condition})` : ''}`;
}

function nameOf(names: Names, refreshToken: string): string {
  const name = names.get(refreshToken) ?? `R${names.size + 1}`;
  names.set(refreshToken, name);
  return name;
}

function textOf(body: unknown, name: string): string | undefined {
  const value: unknown = Reflect.get(Object(body), name);
  return typeof value === 'string' ? value : undefined;
}
