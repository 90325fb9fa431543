import type { Rule } from '../rule.ts';
import { EXPORT, searchAt } from './searches.ts';

export const nothingLeftBehind: Rule = {
  id: 'privacy/nothing-left-behind',
  level: 'must',
  title: 'Of a closed account nothing stays in logs, other stores or later requests either',
  why: 'Erased is what is nowhere any more. Only a script can search for it, by values that occur nowhere else; what the export still has is another rule.',
  source: 'developer.atlassian.com/platform/forge/user-privacy-guidelines, "closed", and a single copy',
  judge: () => ({
    see(entry) {
      const search = searchAt(entry);
      if (!search?.told || search.places.length === 0) return undefined;
      if (search.places.some(({ place }) => place === EXPORT)) return undefined;
      const where = search.places.map(({ place }) => place).join(', ');
      return {
        message: `data of ${search.accountId}, which the app knew is closed, is left in: ${where}`,
        evidence: [entry.seq],
      };
    },
  }),
};
