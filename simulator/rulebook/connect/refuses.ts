import type { Rule, Verdict } from '../rule.ts';
import { tellFall } from './defect-words.ts';
import { type ForgedEvent, type Forgery, followForgeries, isFallenFor } from './forgeries.ts';

/** A rule whose whole content is what an app must not fall for. */
export interface Refusal extends Omit<Rule, 'judge'> {
  /** The defects in question, by call. */
  readonly cases: Partial<Readonly<Record<ForgedEvent, readonly string[]>>>;
}

/** Makes the rule: the forging host tried, and the app was content. */
export function refuses({ cases, ...rule }: Refusal): Rule {
  return {
    ...rule,
    judge(share) {
      const forgeries = share(followForgeries);
      return { see: (entry) => fallIn(cases, forgeries(entry)) };
    },
  };
}

/** What there is to say of a forgery, where an app fell for one of these. */
export function fallIn(cases: Refusal['cases'], forgery: Forgery | undefined): Verdict | undefined {
  if (!forgery || !isFallenFor(forgery) || !cases[forgery.event]?.includes(forgery.defect)) return undefined;
  return { message: tellFall(forgery), evidence: [forgery.seq] };
}
