import { Recent } from '../../world/recent.ts';
import type { Rule, Verdict } from '../rule.ts';
import { type DeadUse, followDeadUses } from './dead-uses.ts';

/** A rule about dead credentials: which of their uses it is about, and what it says of one. */
export interface DeadUseRule extends Omit<Rule, 'judge'> {
  readonly by: DeadUse['by'];
  /** What is wrong with a use, in a sentence; undefined when nothing is. */
  readonly told: (use: DeadUse) => string | undefined;
}

/** Makes the rule; an identity is told once. */
export function deadUseRule({ by, told, ...rule }: DeadUseRule): Rule {
  return {
    ...rule,
    judge(share) {
      const uses = share(followDeadUses);
      const said = new Recent<true>();
      return {
        see(entry): Verdict | undefined {
          const use = uses(entry);
          if (use?.by !== by) return undefined;
          const message = told(use);
          const key = `${use.appKey} ${use.oauthClientId}`;
          if (message === undefined || said.get(key)) return undefined;
          said.set(key, true);
          const { exchange, replacedBy } = use;
          return { message, evidence: [...(replacedBy ? [replacedBy.evidence] : []), exchange] };
        },
      };
    },
  };
}
