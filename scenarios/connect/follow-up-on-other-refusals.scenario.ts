import { scenario } from '../scenario.ts';
import { inTheLegacyEra } from './as-connect-app.ts';
import { reimport } from './reimport.ts';
import { IMPORTS, UNKNOWN } from './sources.ts';

/** Which refusals of the unsigned install bring the follow-up about, at each position of the dial. */
const FOLLOWED_UP = {
  '401': [401],
  '401-403': [401, 403],
  'any-4xx': [401, 403, 404],
  'any-failure': [401, 403, 404, 500],
} as const;

export default scenario({
  id: 'connect/follow-up-on-other-refusals',
  title:
    'Whatever refusal it is that brings the follow-up about: after it the app is installed, and else it is not',
  sources: [`${IMPORTS}, page 3`, UNKNOWN],
  situations: ['C6'],
  needs: ['connect'],
  setup: inTheLegacyEra(),
  async play({ connect, site, dials, faults, step, expect }) {
    await connect.isListed();
    await connect.installs();
    for (const [followUpOn, followed] of Object.entries(FOLLOWED_UP)) {
      await dials.turn({ 'connect.followUpOn': followUpOn });
      for (const status of [401, 403, 404, 500]) {
        await step(`an app that answers ${status}, with connect.followUpOn = ${followUpOn}`, async () => {
          await reimport(site);
          await faults.script('lifecycleInstalled', { kind: 'answer', status });
          const attempt = await connect.triesToInstall();
          const said = attempt.outcome === 'failed' ? attempt.subCode : 'installed';
          const failure = `connect.install.error.remote.host.bad.response.${status}`;
          const isFollowed = (followed as readonly number[]).includes(status);
          expect(said, 'what the site says').is(isFollowed ? 'installed' : failure);
          await faults.clear();
        });
      }
    }
  },
});
