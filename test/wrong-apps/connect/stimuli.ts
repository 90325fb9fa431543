import { asConnectApp } from '../../../scenarios/connect/as-connect-app.ts';
import { type Scenario, scenario } from '../../../scenarios/scenario.ts';

/** What happens around a Connect app, without a word about what it should do. */
const stimulus = (name: string, title: string, play: Scenario['play']): Scenario =>
  scenario({
    id: `wrong-apps/${name}`,
    title,
    sources: ['community.developer.atlassian.com/t/41874 and /t/37179: what apps did wrong'],
    needs: ['connect', 'virtual-time'],
    setup: asConnectApp(),
    play,
  });

const pageStaysOpen = stimulus(
  'a-page-stays-open',
  'Somebody has a page open while the app is uninstalled and installed again',
  async ({ connect, mark, clock }) => {
    await connect.installs();
    const board = await mark.opensBoard();
    await connect.uninstalls();
    await clock.advance({ minutes: 1 });
    await connect.installs();
    await board.triesToComment('ED-1', 'From the page of before');
  },
);

const pageWithoutApp = stimulus(
  'a-page-without-an-app',
  'Somebody has a page open after an import, and tries to comment as the app',
  async ({ connect, site, mark }) => {
    await connect.installs();
    const board = await mark.opensBoard();
    await site.imports(await site.exports());
    for (let time = 1; time <= 4; time++) await board.triesToComment('ED-1', `Try ${time}`);
  },
);

const personWithoutApp = stimulus(
  'a-person-without-an-app',
  'Somebody has a page open after an import, and tries to comment as themselves',
  async ({ connect, site, mark }) => {
    await connect.installs();
    const board = await mark.opensBoard();
    await site.imports(await site.exports());
    for (let time = 1; time <= 4; time++) await board.triesToComment('ED-1', `Try ${time}`, 'user');
  },
);

const personAfterReinstall = stimulus(
  'a-person-after-a-re-install',
  'Somebody comments as themselves, the app is uninstalled and installed again, and they comment once more',
  async ({ connect, mark, clock }) => {
    await connect.installs();
    await (await mark.opensBoard()).triesToComment('ED-1', 'Before', 'user');
    await connect.uninstalls();
    await clock.advance({ minutes: 1 });
    await connect.installs();
    await (await mark.opensBoard()).triesToComment('ED-1', 'After', 'user');
  },
);

const twoMonths = stimulus(
  'two-months-after-an-import',
  'A site is imported, the app installed again, and two months pass',
  async ({ connect, site, mark }) => {
    await connect.installs();
    await (await mark.opensBoard()).notes('Before the import');
    await site.imports(await site.exports());
    await connect.installs();
    await connect.livesThrough({ days: 60 });
  },
);

/** The scenarios that only wrong Connect apps go through. */
export const connectStimuli: readonly Scenario[] = [
  pageStaysOpen,
  pageWithoutApp,
  personWithoutApp,
  personAfterReinstall,
  twoMonths,
];
