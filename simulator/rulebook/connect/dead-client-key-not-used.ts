import { deadUseRule } from './dead-use-rules.ts';
import { IMPORTS } from './sources.ts';

export const deadClientKeyNotUsed = deadUseRule({
  id: 'connect/dead-client-key-not-used',
  level: 'must',
  title: 'No calls to a site under an installation that has ended',
  why: 'After an import the old clientKey and its secret are dead, and nobody tells the app: jobs that go through all installations ask in vain for ever, and what should be done at the new one is not.',
  source: IMPORTS,
  by: 'product',
  told: ({ appKey, clientKey, replacedBy, tooOften }) => {
    if (replacedBy)
      return `app ${appKey} called a site under ${clientKey}, which has ended, after it had accepted ${nameOf(replacedBy.clientKey, clientKey)}`;
    return tooOften === undefined
      ? undefined
      : `app ${appKey} went on calling a site under ${clientKey}, which has ended: ${tooOften} refusals`;
  },
});

const nameOf = (newer: string, clientKey: string): string =>
  newer === clientKey ? 'its re-install with another secret' : `the install of ${newer} there`;
