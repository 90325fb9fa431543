import { scenario } from '../scenario.ts';
import { asConnectApp } from './as-connect-app.ts';
import { diesInAnInstall } from './dies-in-an-install.ts';
import { LIFECYCLE } from './sources.ts';

export default scenario({
  id: 'connect/dies-before-storing',
  title:
    'The app dies with an install verified and not stored: it knows nothing, and the next install is the first',
  sources: [LIFECYCLE],
  needs: ['connect', 'restart'],
  setup: asConnectApp(),
  play: (stage) => diesInAnInstall(stage, 'before-storing', []),
});
