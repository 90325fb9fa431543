import { scenario } from '../scenario.ts';
import { asked } from '../stage/control.ts';
import { tokensOf } from '../stage/wire.ts';

export default scenario({
  id: 'control/worlds-apart',
  title: 'A fork of a world goes its own way, a snapshot brings the old one back, and a reset begins anew',
  sources: ['no counterpart at Atlassian: the control surface of the simulation'],
  async play({ rohit, wire, behindTheScenes, expect, step }) {
    const { control, world } = behindTheScenes;
    const params = { path: { world } };
    const { refreshToken } = await wire.tokensFrom(rohit);
    const snapshot = await asked(control.GET('/worlds/{world}/snapshot', { params }));
    tokensOf(await wire.refresh(refreshToken));

    const fork = `${world}-fork`;
    await asked(control.POST('/worlds/{world}/fork', { params, body: { name: fork } }));
    const names = (await asked(control.GET('/worlds'))).map(({ name }) => name);
    expect(names, 'worlds').includes(fork);
    const inFork = { path: { world: fork } };
    await asked(control.POST('/worlds/{world}/clock/advance', { params: inFork, body: { days: 100 } }));
    await step('the other world did not move', async () => {
      const [here, there] = await Promise.all([
        asked(control.GET('/worlds/{world}/clock', { params })),
        asked(control.GET('/worlds/{world}/clock', { params: inFork })),
      ]);
      expect(Date.parse(there.now) - Date.parse(here.now), 'milliseconds between the worlds').is(
        8_640_000_000,
      );
    });
    await asked(control.DELETE('/worlds/{world}', { params: inFork }));
    expect((await control.GET('/worlds/{world}', { params: inFork })).response.status, 'status').is(404);

    await asked(control.PUT('/worlds/{world}/snapshot', { params, body: snapshot }));
    tokensOf(await wire.refresh(refreshToken));
    await asked(control.POST('/worlds/{world}/reset', { params }));
    expect((await wire.refresh(refreshToken)).status, 'status of a refresh after the reset').is(403);
    expect((await asked(control.GET('/health'))).status, 'health').is('ok');
  },
});
