import { styleText } from 'node:util';
import type { ScenarioResult, Status, SuiteResult } from '../runner/results.ts';
import type { Progress } from '../runner/run-scenarios.ts';
import { failureLines } from './failure-lines.ts';
import { situationsOf } from './situations.ts';

/** Where text for people goes. */
export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

const MARKS: Record<Status, { mark: string; style: 'green' | 'red' | 'yellow' | 'gray' }> = {
  passed: { mark: '✓', style: 'green' },
  failed: { mark: '✗', style: 'red' },
  'not-tested': { mark: '-', style: 'yellow' },
  'not-run': { mark: '·', style: 'gray' },
};

/** Races are shown up to here; the JSON report has all of it. */
const LONGEST_RACE = 12;

/** Reports for people: a line as each scenario ends, with one that moves on a terminal, and the rest at the end. */
export class PrettyReporter {
  readonly #out: Output;
  readonly #styled: boolean;
  readonly #playing = new Map<string, string>();

  /** @param colours - whether the output takes them; a terminal's unless given */
  constructor(out: Output, colours = out.isTTY === true && !process.env.NO_COLOR) {
    this.#out = out;
    this.#styled = colours;
  }

  progress(progress: Progress): void {
    if (progress.kind === 'step') this.#playing.set(progress.scenario.id, progress.step.title);
    if (progress.kind === 'end') {
      this.#playing.delete(progress.result.id);
      this.#clearLine();
      this.#line(this.#resultLine(progress.result));
      for (const line of failureLines(progress.result)) this.#line(`    ${line}`);
    }
    if (this.#out.isTTY && progress.kind !== 'begin') this.#showPlaying();
  }

  end(suite: SuiteResult): void {
    this.#clearLine();
    this.#races(suite.results);
    this.#situations(suite.results);
    this.#findings(suite.results);
    this.#operations(suite.operations);
    this.#summary(suite);
  }

  #resultLine({ id, title, status, milliseconds, reason }: ScenarioResult): string {
    const { mark, style } = MARKS[status];
    const note = status === 'passed' ? `${milliseconds} ms` : (reason ?? status.replace('-', ' '));
    return `${this.#style(style, mark)} ${id}  ${title} ${this.#style('gray', `(${note})`)}`;
  }

  #races(results: readonly ScenarioResult[]): void {
    const raced = results.filter(
      ({ interleaving, status }) => interleaving.length > 0 && status !== 'failed',
    );
    if (raced.length === 0) return;
    this.#heading('Refreshes that overlapped, or lost their answer');
    for (const { id, interleaving } of raced) {
      this.#line(`  ${id}`);
      for (const line of interleaving.slice(0, LONGEST_RACE)) this.#line(`    ${line}`);
      const rest = interleaving.length - LONGEST_RACE;
      if (rest > 0) this.#line(this.#style('gray', `    and ${rest} lines more, in the JSON report`));
    }
  }

  #situations(results: readonly ScenarioResult[]): void {
    const rows = situationsOf(results);
    if (rows.every(({ scenarios }) => scenarios.length === 0)) return;
    this.#heading('Situations of the forum threads');
    for (const { situation, title, scenarios } of rows.filter((row) => row.scenarios.length > 0)) {
      this.#line(`  ${situation.padEnd(4)}${title}`);
      for (const { id, status } of scenarios)
        this.#line(`        ${this.#style(MARKS[status].style, MARKS[status].mark)} ${id}`);
    }
    const gaps = rows.filter((row) => row.scenarios.length === 0);
    if (gaps.length > 0) this.#line(this.#style('yellow', '  gaps: no scenario of this run plays'));
    for (const { situation, title } of gaps) this.#line(`  ${situation.padEnd(4)}${title}`);
  }

  #findings(results: readonly ScenarioResult[]): void {
    const found = results.flatMap(({ id, findings }) => findings.map((finding) => ({ id, ...finding })));
    this.#heading(`Findings of the rulebook: ${found.length === 0 ? 'none' : found.length}`);
    for (const { id, rule, level, message, source } of found)
      this.#line(`  ${rule} (${level}) in ${id}: ${message}\n      ${source}`);
  }

  #operations(operations: SuiteResult['operations']): void {
    const all = Object.entries(operations);
    const idle = all.filter(([, count]) => count === 0).map(([operationId]) => operationId);
    this.#heading(`Operations of the contract exercised: ${all.length - idle.length} of ${all.length}`);
    if (idle.length > 0 && idle.length < 20) this.#line(`  not: ${idle.join(', ')}`);
  }

  #summary({ results, milliseconds, seed, app }: SuiteResult): void {
    const count = (status: Status) => results.filter((result) => result.status === status).length;
    const rest = (['not-tested', 'not-run'] as const).filter((status) => count(status) > 0);
    const notes = rest.map((status) => `, ${count(status)} ${status.replace('-', ' ')}`).join('');
    const seconds = (milliseconds / 1000).toFixed(1);
    this.#line('');
    this.#line(
      `${count('passed')} passed, ${count('failed')} failed${notes}; ${app}, seed ${seed}, ${seconds} s`,
    );
  }

  #showPlaying(): void {
    const [id, step] = [...this.#playing].at(-1) ?? [];
    if (id === undefined) return;
    this.#clearLine();
    this.#out.write(`  ${id}: ${step}`.slice(0, (this.#out.columns ?? 80) - 1));
  }

  #clearLine(): void {
    if (this.#out.isTTY) this.#out.write('\r\u001b[2K');
  }

  #heading(text: string): void {
    this.#line('');
    this.#line(text);
  }

  #line(text: string): void {
    this.#out.write(`${text}\n`);
  }

  #style(style: 'green' | 'red' | 'yellow' | 'gray', text: string): string {
    return this.#styled ? styleText(style, text) : text;
  }
}
