import { scenario } from '../scenario.ts';
import { inTheLegacyEra } from './as-connect-app.ts';
import { diesInAnInstall } from './dies-in-an-install.ts';
import { HOST_PLUGIN, LIFECYCLE } from './sources.ts';

export default scenario({
  id: 'connect/dies-before-storing-legacy',
  title: 'The same before signed-install: the next install is unsigned, and taken',
  sources: [LIFECYCLE, HOST_PLUGIN],
  needs: ['connect', 'restart'],
  setup: inTheLegacyEra(),
  play: (stage) => diesInAnInstall(stage, 'before-storing', []),
});
