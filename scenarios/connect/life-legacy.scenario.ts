import { scenario } from '../scenario.ts';
import { inTheLegacyEra } from './as-connect-app.ts';
import { livesAtASite } from './life-of-an-app.ts';
import { HOST_PLUGIN, LIFECYCLE } from './sources.ts';

export default scenario({
  id: 'connect/life-legacy',
  title: 'The same before signed-install: everything but the first install is signed with the shared secret',
  sources: [LIFECYCLE, HOST_PLUGIN],
  needs: ['connect'],
  setup: inTheLegacyEra(),
  play: (stage) => livesAtASite(stage, { first: 'nothing', later: 'HS256', uninstalled: 'HS256' }),
});
