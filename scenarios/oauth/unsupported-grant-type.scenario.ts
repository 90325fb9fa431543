import { scenario } from '../scenario.ts';
import { refusalOf } from '../stage/wire.ts';

export default scenario({
  id: 'oauth/unsupported-grant-type',
  title: 'The grant type is looked at before anything else, and its refusal names those that there are',
  sources: ['https://github.com/Alknoma/minutehand: recorded on 8 October 2026'],
  async play({ wire, expect }) {
    const [status, error, description] = refusalOf(await wire.token({ grant_type: 'password' }));
    expect(status, 'status').is(400);
    expect(error, 'error').is('invalid_request');
    expect(description, 'words').is(
      'grant_type must be one of [authorization_code|refresh_token|client_credentials]',
    );
  },
});
