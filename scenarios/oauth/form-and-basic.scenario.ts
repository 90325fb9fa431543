import { scenario } from '../scenario.ts';
import { DOC } from './sources.ts';

export default scenario({
  id: 'oauth/form-and-basic',
  title: 'The token endpoint takes JSON and forms, and the secret in the body or as HTTP Basic',
  sources: [
    `${DOC}: JSON`,
    'https://github.com/pilcrowonpaper/arctic: form',
    'https://github.com/nextauthjs/next-auth: form and Basic',
  ],
  async play({ rohit, wire, expect }) {
    const { redirectUri: redirect_uri, clientId, clientSecret } = wire.credentials;
    const grant = { grant_type: 'authorization_code', redirect_uri };
    const inBody = { client_id: clientId, client_secret: clientSecret };
    const form = await wire.tokenByForm({ ...grant, ...inBody, code: await wire.codeFrom(rohit) });
    expect(form.status, 'status for a form with the secret in it').is(200);
    const basic = await wire.tokenByForm({ ...grant, code: await wire.codeFrom(rohit) }, wire.credentials);
    expect(basic.status, 'status for a form and Basic').is(200);
    const json = await wire.token({ ...grant, ...inBody, code: await wire.codeFrom(rohit) });
    expect(json.status, 'status for JSON').is(200);
  },
});
