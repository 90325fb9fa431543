import { type Diagram, readDiagram, type ShownFinding } from '../../simulator/diagram/index.ts';
import type { DomainEvent, Exchange, JournalEntry } from '../../simulator/world/journal.ts';
import { redactEntry } from '../../simulator/world/redaction.ts';

const START = Date.UTC(2026, 0, 5, 9);

type Changes = Partial<Omit<Exchange, 'request' | 'response' | 'kind'>> & {
  readonly url?: string;
  readonly method?: string;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
  readonly status?: number;
  readonly answer?: unknown;
  readonly answerHeaders?: Record<string, string>;
};

/** Writes a journal by hand. */
export class Story {
  readonly entries: JournalEntry[] = [];
  now = START;
  #seq = 0;

  /** Time passes. @param milliseconds - as much */
  later(milliseconds: number): this {
    this.now += milliseconds;
    return this;
  }

  event(type: string, data: DomainEvent['data'] = {}): this {
    this.entries.push({ kind: 'event', seq: ++this.#seq, at: this.now, type, data });
    return this;
  }

  /** An exchange that is over at once; a status of 0 means that nothing was answered. */
  exchange(changes: Changes = {}): this {
    const {
      url = '/me',
      method = 'GET',
      body,
      headers = {},
      status = 200,
      answer,
      answerHeaders = {},
    } = changes;
    const { url: _url, method: _method, body: _body, headers: _headers, ...rest } = changes;
    const { status: _status, answer: _answer, answerHeaders: _answerHeaders, ...own } = rest;
    this.entries.push({
      ...{ kind: 'exchange', direction: 'in', origin: 'api.atlassian.com', startedAt: this.now },
      seq: ++this.#seq,
      finishedSeq: ++this.#seq,
      ...own,
      request: { method, url, headers: { 'user-agent': 'app-1', ...headers }, body },
      ...(status !== 0 && { response: { status, headers: answerHeaders, body: answer } }),
    });
    return this;
  }

  /** @param names - what ids are called */
  diagram(names: Record<string, string> = {}, findings: readonly ShownFinding[] = []): Diagram {
    return readDiagram({
      ...{ title: 'A story', dropped: 0, findings },
      entries: this.entries.map((entry) => redactEntry(entry)),
      nameOf: (key) => (Object.hasOwn(names, key) ? names[key] : undefined),
    });
  }
}
