import { scenario } from '../scenario.ts';
import { APP_KEY } from '../stage/connect/connect-app.ts';
import { asked } from '../stage/control.ts';
import { asConnectApp } from './as-connect-app.ts';
import { reimport } from './reimport.ts';

export default scenario({
  id: 'connect/what-the-cloud-knows',
  title: 'The control surface tells tenants, listings, installations and what happened to sites',
  sources: ['openapi/control.yaml of this project'],
  needs: ['connect'],
  setup: asConnectApp(),
  async play({ connect, site, behindTheScenes, expect }) {
    const { control, world } = behindTheScenes;
    const params = { path: { world } };
    await connect.isListed({ retentionDays: 45 });
    const [listing] = await asked(control.GET('/worlds/{world}/connect/listings', { params }));
    expect([listing?.appKey, listing?.retentionDays], 'the listing').is([APP_KEY, 45]);
    const { clientKey } = await connect.installs();
    const tenants = () => asked(control.GET('/worlds/{world}/connect/tenants', { params }));
    const keyOfAcme = async () => (await tenants()).find((one) => one.site === 'acme')?.clientKey;
    expect(await keyOfAcme(), 'clientKey of acme').is(clientKey);
    const path = { world, cloudId: 'acme', product: 'jira', appKey: APP_KEY } as const;
    const one = '/worlds/{world}/connect/installations/{cloudId}/{product}/{appKey}';
    expect((await asked(control.GET(one, { params: { path } }))).state, 'state of the app').is('enabled');
    const { clientKeyAfter } = await reimport(site);
    expect(await keyOfAcme(), 'clientKey of acme after the import').is(clientKeyAfter);
    expect((await control.GET(one, { params: { path } })).response.status, 'status of the app then').is(404);
    const events = await asked(control.GET('/worlds/{world}/connect/site-events', { params }));
    expect(
      events.map(({ kind }) => kind),
      'what happened',
    ).is(['export', 'import']);
    const gone = { params: { path: { world, appKey: APP_KEY } } };
    await asked(control.DELETE('/worlds/{world}/connect/listings/{appKey}', gone));
    expect(await asked(control.GET('/worlds/{world}/connect/listings', { params })), 'listings').is([]);
  },
});
