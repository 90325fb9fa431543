import { scenario } from '../scenario.ts';
import { asConnectApp } from './as-connect-app.ts';
import { passesAtEveryPosition } from './every-connect-dial.ts';

/** By these the host signs as in another era, for which another configuration of the app is meant. */
const OF_ANOTHER_ERA = ['connect.signing'];

export default scenario({
  id: 'connect/every-connect-dial',
  title:
    'Whatever position the hosts are in, a listed app comes through: installed, imported, installed again, gone',
  sources: [
    'decisions of this project: an answer that nobody knows is a dial, and a client must pass at each of its positions',
  ],
  needs: ['connect', 'virtual-time'],
  setup: asConnectApp(),
  play: (stage) =>
    passesAtEveryPosition(stage, (dial) => dial.startsWith('connect.') && !OF_ANOTHER_ERA.includes(dial)),
});
