import { scenario } from '../scenario.ts';
import { asConnectApp } from './as-connect-app.ts';
import { diesInAnInstall } from './dies-in-an-install.ts';
import { LIFECYCLE } from './sources.ts';

export default scenario({
  id: 'connect/dies-after-storing',
  title:
    'The app dies with an install stored and not answered: the site rolls back, and the next install is taken',
  sources: [LIFECYCLE],
  needs: ['connect', 'restart'],
  setup: asConnectApp(),
  play: (stage) => diesInAnInstall(stage, 'after-storing', ['active']),
});
