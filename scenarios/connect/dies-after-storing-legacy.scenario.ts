import { scenario } from '../scenario.ts';
import { inTheLegacyEra } from './as-connect-app.ts';
import { diesInAnInstall } from './dies-in-an-install.ts';
import { HOST_PLUGIN, IMPORTS } from './sources.ts';

export default scenario({
  id: 'connect/dies-after-storing-legacy',
  title: 'The same before signed-install: the next install is unsigned and refused, and its follow-up taken',
  sources: [HOST_PLUGIN, IMPORTS],
  needs: ['connect', 'restart'],
  setup: inTheLegacyEra(),
  play: (stage) => diesInAnInstall(stage, 'after-storing', ['active']),
});
