import { scenario } from '../scenario.ts';
import { inTheLegacyEra } from './as-connect-app.ts';
import { passesAtEveryPosition } from './every-connect-dial.ts';

/** What matters to how installs arrive, but for the follow-up's absence: without it a re-install cannot succeed. */
const MATTERS =
  /^connect\.(secretModel|followUpOn|followUpDelay|followUpSubject|userKey|tokenLifetime|goodAnswers|uninstallOrder|reinstallClientId|oldFields)$/;

export default scenario({
  id: 'connect/every-connect-dial-legacy',
  title: 'The same before signed-install, at every position of what says how installs arrive',
  sources: [
    'decisions of this project: an answer that nobody knows is a dial, and a client must pass at each of its positions',
  ],
  needs: ['connect', 'virtual-time'],
  setup: inTheLegacyEra(),
  play: (stage) => passesAtEveryPosition(stage, (dial) => MATTERS.test(dial)),
});
