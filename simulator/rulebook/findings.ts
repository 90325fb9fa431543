import type { JournalEntry } from '../world/journal.ts';
import type { World } from '../world/world.ts';
import { connectRules } from './connect/index.ts';
import { oauthRules } from './oauth/index.ts';
import { privacyRules } from './privacy/index.ts';
import { createShare, type Finding, type Rule, type Verdict } from './rule.ts';

export type { Finding, Rule } from './rule.ts';

/** Every rule there is. */
export const rulebook: readonly Rule[] = [...oauthRules, ...privacyRules, ...connectRules];

/** A finding is told once a rule and world this often; an app that errs in a loop says nothing new. */
const PER_RULE = 20;

/** Judges a world's journal as it is written, from now on; clearing the journal clears the record. */
class Observation {
  readonly #listeners = new Set<(finding: Finding) => void>();
  #watch = startWatch();
  #findings: Finding[] = [];

  constructor(world: World) {
    world.journal.listen((entry) => this.#see(entry));
    world.journal.onClear(() => {
      this.#watch = startWatch();
      this.#findings = [];
    });
  }

  /** What was found up to now, with what can only be said at the end. */
  findings(): Finding[] {
    const concluded = this.#watch.flatMap(({ rule, judge }) =>
      (judge.conclude?.() ?? []).map(toFinding(rule)),
    );
    return [...this.#findings, ...concluded];
  }

  listen(listener: (finding: Finding) => void): void {
    this.#listeners.add(listener);
  }

  #see(entry: JournalEntry): void {
    for (const { rule, judge } of this.#watch) {
      const verdict = judge.see(entry);
      if (verdict) this.#add(toFinding(rule)(verdict));
    }
  }

  #add(finding: Finding): void {
    if (this.#findings.filter(({ rule }) => rule === finding.rule).length >= PER_RULE) return;
    this.#findings.push(finding);
    for (const listener of this.#listeners) listener(finding);
  }
}

function startWatch() {
  const share = createShare();
  return rulebook.map((rule) => ({ rule, judge: rule.judge(share) }));
}

function toFinding({ id, level, title, why, source }: Rule): (verdict: Verdict) => Finding {
  return ({ message, evidence }) => ({ rule: id, level, title, why, source, message, evidence });
}

const observations = new WeakMap<World, Observation>();

/** Begins to judge a world; once is enough. */
export function observe(world: World): void {
  if (!observations.has(world)) observations.set(world, new Observation(world));
}

/** The findings of a world since {@link observe}. */
export const findingsOf = (world: World): Finding[] => observations.get(world)?.findings() ?? [];

/** Calls back for each finding of an observed world as it is made. */
export function onFinding(world: World, listener: (finding: Finding) => void): void {
  observe(world);
  observations.get(world)?.listen(listener);
}
