import { scenario } from '../scenario.ts';
import { asConnectApp } from './as-connect-app.ts';
import { livesAtASite } from './life-of-an-app.ts';
import { LIFECYCLE, SIGNED_INSTALL } from './sources.ts';

export default scenario({
  id: 'connect/life-signed-install',
  title:
    'Installed, upgraded, disabled, enabled, uninstalled: installs by Atlassian’s key, the rest by the secret',
  sources: [LIFECYCLE, SIGNED_INSTALL],
  needs: ['connect'],
  setup: asConnectApp(),
  play: (stage) => livesAtASite(stage, { first: 'RS256', later: 'RS256', uninstalled: 'RS256' }),
});
