import { scenario } from '../scenario.ts';
import { asked } from '../stage/control.ts';

export default scenario({
  id: 'control/grants-and-apps',
  title: 'Grants can be listed and ended from behind the scenes, and all of them go with their app',
  sources: ['no counterpart at Atlassian: the control surface of the simulation'],
  async play({ rohit, mark, wire, console, behindTheScenes, expect }) {
    const { control, world } = behindTheScenes;
    const path = { world };
    const grants = () => asked(control.GET('/worlds/{world}/grants', { params: { path } }));
    const first = await wire.tokensFrom(rohit);
    const second = await wire.tokensFrom(mark);
    const [grant] = await grants();
    const ended = { path: { world, grantId: grant?.grantId ?? '' } };
    await asked(control.DELETE('/worlds/{world}/grants/{grantId}', { params: ended }));
    expect((await wire.refresh(first.refreshToken)).status, 'status of a refresh of an ended grant').is(403);
    expect((await wire.get('api.atlassian.com/me', second.accessToken)).status, 'status of the other').is(
      200,
    );

    const app = { path: { world, clientId: wire.credentials.clientId } };
    await asked(control.DELETE('/worlds/{world}/apps/{clientId}', { params: app }));
    expect((await wire.refresh(second.refreshToken)).status, 'status of a refresh without the app').is(401);
    const apps = await asked(control.GET('/worlds/{world}/apps', { params: { path } }));
    expect(
      apps.map(({ handle }) => handle),
      'apps that are left',
    ).is(['demo']);
    expect((await console.app()).name, 'the other app').is('DemoClientApp');
  },
});
