import { scenario } from '../scenario.ts';
import { asked } from '../stage/control.ts';
import { appAtOddAddresses, ODD_APP } from './app-at-odd-addresses.ts';
import { JWT_GUIDE } from './sources.ts';

/** Paths of an app's calls to the product, as they go over the wire. */
const PATHS = [
  '/rest/api/3/issue/ED-1',
  '/rest/api/3/issue/ED-1?expand=names&fields=summary&fields=status',
  '/rest/api/3/issue/ED-1?b=2&a=1&a=0&c=x%20y*!',
  "/rest/api/3/issue/ED-1?flag&empty=&q=%C3%BC'()~",
  '/rest/api/3/issue/ED-1?x=a+b&x=a%2Bb&y=1,2&y=3',
  '/rest/api/3/issue/ED-1?%26=%3D&B=upper&b=lower',
] as const;

export default scenario({
  id: 'connect/query-hash-of-odd-addresses',
  title: 'Host and app hash requests alike, in both directions, whatever their paths and queries look like',
  sources: [JWT_GUIDE, 'atlassian-jwt 2.0.3'],
  async play(stage) {
    const { mark, behindTheScenes, step, expect } = stage;
    const { control, world } = behindTheScenes;
    const { connect, descriptorUrl, judged, asks } = appAtOddAddresses(stage);
    const params = { path: { world } };
    const at = { params: { path: { world, cloudId: 'acme', product: 'jira', appKey: ODD_APP } as const } };
    const one = '/worlds/{world}/connect/installations/{cloudId}/{product}/{appKey}';
    const { clientKey } = await asked(
      control.POST('/worlds/{world}/connect/installations', {
        params,
        body: { site: 'acme', descriptorUrl },
      }),
    );
    const place = { site: 'acme', appKey: ODD_APP };
    await asked(
      control.POST('/worlds/{world}/connect/webhooks', {
        params,
        body: { ...place, event: 'jira:issue_created' },
      }),
    );
    const order = { ...place, moduleKey: 'page', person: mark.accountId };
    const { url } = await asked(control.POST('/worlds/{world}/connect/app-pages', { params, body: order }));
    await asks({ method: 'GET', url, headers: {} });
    for (const path of PATHS) {
      await step(`the app asks for ${path}`, async () => {
        const { status } = await connect.callAsApp(clientKey, { method: 'GET', path });
        expect(status, 'status of the answer').is(200);
      });
    }
    await asked(control.DELETE(one, at));
    expect(judged, 'what the app found when it verified').is([
      'installed 204',
      'enabled 204',
      'hook verified',
      'page verified',
      'disabled 204',
      'uninstalled 204',
    ]);
  },
});
