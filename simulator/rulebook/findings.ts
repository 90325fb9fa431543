import type { JournalEntry } from '../world/journal.ts';
import type { World } from '../world/world.ts';
import { oauthRules } from './oauth/index.ts';
import type { Finding, Rule, Verdict } from './rule.ts';

export type { Finding, Rule } from './rule.ts';

/** Every rule there is. */
export const rulebook: readonly Rule[] = oauthRules;

/** A finding is told once a rule and world this often; an app that errs in a loop says nothing new. */
const PER_RULE = 20;

/** Judges a world's journal as it is written. */
export class Observation {
  readonly #listener: (finding: Finding) => void;
  #watch = startWatch();
  #findings: Finding[] = [];

  constructor(world: World, listener: (finding: Finding) => void = () => undefined) {
    this.#listener = listener;
    for (const entry of world.journal.entries()) this.#see(entry);
    world.journal.listen((entry) => this.#see(entry));
  }

  /** What was found up to now, with what can only be said at the end. */
  findings(): Finding[] {
    const concluded = this.#watch.flatMap(({ rule, judge }) =>
      (judge.conclude?.() ?? []).map(toFinding(rule)),
    );
    return [...this.#findings, ...concluded];
  }

  /** Forgets everything, as after a reset of the world. */
  restart(): void {
    this.#watch = startWatch();
    this.#findings = [];
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
    this.#listener(finding);
  }
}

function startWatch() {
  return rulebook.map((rule) => ({ rule, judge: rule.judge() }));
}

function toFinding({ id, level, title, why, source }: Rule): (verdict: Verdict) => Finding {
  return ({ message, evidence }) => ({ rule: id, level, title, why, source, message, evidence });
}

const observations = new WeakMap<World, Observation>();

/** The observation of a world, begun when first asked for. */
export function observationOf(world: World): Observation {
  let observation = observations.get(world);
  if (!observation) {
    observation = new Observation(world);
    observations.set(world, observation);
  }
  return observation;
}

/** The findings of a world. */
export const findingsOf = (world: World): Finding[] => observationOf(world).findings();
