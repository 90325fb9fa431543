import { createQueryStringHash, encodeSymmetric, SymmetricAlgorithm } from 'atlassian-jwt';
import { scenario } from '../scenario.ts';
import { BY_HAND } from '../stage/wire-requests.ts';
import { handmadeApp } from './handmade-app.ts';

export default scenario({
  id: 'connect/app-rest-by-hand',
  title: 'An app asks a product about itself, and keeps properties there, until an import takes them',
  sources: ['developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-app-properties/'],
  async play(stage) {
    const { site, behindTheScenes, expect } = stage;
    const { simulator, now } = behindTheScenes;
    const app = await handmadeApp(stage, 'com.example.about-itself');
    let installation = await app.isInstalled();
    const ask = async (method: string, path: string, value?: unknown) => {
      const pathname = `/rest/atlassian-connect/1/${path}`;
      const iat = Math.floor(now() / 1000);
      const qsh = createQueryStringHash({ method, pathname, query: {} });
      const claims = { iss: app.appKey, iat, exp: iat + 180, qsh };
      const jwt = encodeSymmetric(claims, installation.sharedSecret, SymmetricAlgorithm.HS256);
      const headers = {
        authorization: `JWT ${jwt}`,
        'user-agent': BY_HAND,
        'content-type': 'application/json',
      };
      const sent = { method, url: installation.baseUrl + pathname, headers };
      const { status, text } = await simulator.ask(
        value === undefined ? sent : { ...sent, body: JSON.stringify(value) },
      );
      return {
        status,
        body: Object(text.startsWith('{') ? JSON.parse(text) : undefined) as Record<string, unknown>,
      };
    };
    const mine = `addons/${app.appKey}`;
    expect((await ask('GET', mine)).body.state, 'state of the app').is('ENABLED');
    expect((await ask('GET', 'license')).status, 'status of the licence of a free app').is(404);
    expect((await ask('PUT', `${mine}/properties/colour`, { is: 'red' })).status, 'status of a new one').is(
      201,
    );
    expect((await ask('PUT', `${mine}/properties/colour`, { is: 'blue' })).status, 'of a changed one').is(
      200,
    );
    expect((await ask('GET', `${mine}/properties/colour`)).body.value, 'the property').is({ is: 'blue' });
    expect(JSON.stringify((await ask('GET', `${mine}/properties`)).body), 'their names').includes('colour');
    expect((await ask('PUT', `${mine}/properties/size`, { is: 1 })).status, 'status of a second one').is(201);
    expect((await ask('DELETE', `${mine}/properties/size`)).status, 'status of the removal').is(204);
    await site.imports(await site.exports());
    installation = await app.isInstalled();
    expect((await ask('GET', `${mine}/properties/colour`)).status, 'status after the import').is(404);
  },
});
