import { keepsProfiles } from '../../scenarios/privacy/keeps-profiles.ts';
import { type Scenario, scenario } from '../../scenarios/scenario.ts';
import type { Stage } from '../../scenarios/stage/stage.ts';
import { connectStimuli } from './connect/stimuli.ts';

/** What happens around an app, without a word about what it should do: what it did wrong, only the rules say. */
const stimulus = (name: string, title: string, play: Scenario['play'], crowd = 0): Scenario =>
  scenario({
    id: `wrong-apps/${name}`,
    title,
    sources: ['github.com, the reporters that were read: their mistakes'],
    needs: ['personal-data', 'virtual-time'],
    setup: keepsProfiles({ crowd }),
    play,
  });

/** Rohit, who owns the app, and Mark connect it, and it learns about Asha. */
async function begin({ rohit, mark, asha, app }: Stage): Promise<void> {
  await rohit.connects({ site: 'acme' });
  await mark.connects({ site: 'acme' });
  await app.learnsAbout(asha);
}

const dailyLife = stimulus(
  'daily-life',
  'Five weeks in which one changes, one is fetched again in part, and one leaves',
  async (stage) => {
    const { rohit, mark, asha, app, traces } = stage;
    await begin(stage);
    await app.livesThrough({ days: 2 });
    await rohit.opensApp();
    await app.learnsAbout(mark);
    await app.livesThrough({ days: 1 });
    await rohit.renames('Rohit Rao');
    await app.livesThrough({ days: 6 });
    await asha.closesAccount();
    await app.livesThrough({ days: 12 });
    await traces.of(asha);
    await app.livesThrough({ days: 14 });
    await app.holdings();
  },
);

const tokenRefused = stimulus(
  'a-token-refused',
  'The owner revokes within the life of an access token, while all are due',
  async (stage) => {
    const { rohit, app, clock } = stage;
    await begin(stage);
    await clock.advance({ minutes: 15 });
    await rohit.revokesApp();
    await app.reports();
    await app.livesThrough({ days: 16 });
    await app.holdings();
  },
);

const refreshRefused = stimulus(
  'a-refresh-refused',
  'The owner revokes between two reports, and the refresh is refused',
  async (stage) => {
    const { rohit, app } = stage;
    await begin(stage);
    await app.livesThrough({ days: 3 });
    await rohit.revokesApp();
    await app.livesThrough({ days: 10 });
  },
);

const UNAVAILABLE = { kind: 'answer', status: 503, body: 'Service Unavailable' } as const;

const outage = stimulus('an-outage', 'One report in the middle of a run fails', async (stage) => {
  const { app, faults } = stage;
  await begin(stage);
  await faults.script('reportAccounts', { kind: 'delay', milliseconds: 0 });
  await faults.script('reportAccounts', UNAVAILABLE);
  await app.livesThrough({ days: 6 });
  await faults.script('reportAccounts', UNAVAILABLE);
  await app.livesThrough({ days: 16 });
});

const longOutage = stimulus('a-long-outage', 'The service is away for twelve days', async (stage) => {
  const { app, faults } = stage;
  await begin(stage);
  await app.livesThrough({ days: 5 });
  await faults.script('reportAccounts', UNAVAILABLE, 10_000);
  await app.livesThrough({ days: 12 });
  await faults.clear();
  await app.livesThrough({ days: 3 });
});

const longerCycle = stimulus(
  'a-longer-cycle',
  'The cycle is fifteen days long, as a number',
  async (stage) => {
    const { app, dials } = stage;
    await dials.turn({ 'privacy.cyclePeriodForm': 'days', 'privacy.cyclePeriod': '15-days' });
    await begin(stage);
    await app.livesThrough({ days: 32 });
  },
);

const shorterCycle = stimulus('a-shorter-cycle', 'The cycle is a day long, as a duration', async (stage) => {
  const { app, dials } = stage;
  await dials.turn({ 'privacy.cyclePeriodForm': 'iso-8601', 'privacy.cyclePeriod': '1-day' });
  await begin(stage);
  await app.livesThrough({ days: 16 });
});

/** The scenarios that only wrong apps go through. */
export const stimuli: readonly Scenario[] = [
  dailyLife,
  tokenRefused,
  refreshRefused,
  outage,
  longOutage,
  longerCycle,
  shorterCycle,
  ...connectStimuli,
];
