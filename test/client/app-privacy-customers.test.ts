import { describe, expect, test } from 'vitest';
import { ConfigurationError, privacyScopes, readAppConfiguration } from '../../client/index.ts';
import { browserOf } from './browse.ts';
import { configuration, createFakeCloud } from './fake-cloud.ts';
import { cloudWithPeople, keeperOn, report } from './keeper.ts';

describe('customers who bring an Atlassian app of their own', () => {
  const customer = { clientId: 'customer-client-id', clientSecret: 'a secret of the customer' };

  test('a person of a customer connects through that app, by the same callback address', async () => {
    const cloud = cloudWithPeople();
    const { app } = keeperOn(cloud, { customers: [customer] });
    const script = browserOf(app, 'application/json');
    expect((await script.get('/')).json()).toMatchObject({ customers: [customer.clientId] });
    const signedIn = await script.form('/sign-in', { person: 'Rohit', customer: customer.clientId });
    expect(signedIn.json().person).toEqual({ personId: 'customer-client-id/rohit', name: 'Rohit' });
    const address = new URL(String((await script.get('/connect')).headers.location));
    expect(address.searchParams.get('client_id')).toBe(customer.clientId);
    const callback = `/callback?code=the-code&state=${address.searchParams.get('state')}`;
    expect((await script.get(callback)).json()).toMatchObject({ outcome: 'connected' });
    const [exchange] = cloud.of('POST https://auth.atlassian.com/oauth/token');
    expect(exchange?.json).toMatchObject({
      client_id: customer.clientId,
      redirect_uri: configuration.redirectUri,
    });
    expect((await script.get('/privacy/export')).json().holdings).toMatchObject([
      { appId: customer.clientId },
    ]);
  });

  test('one person known through two apps is reported by both', async () => {
    const cloud = cloudWithPeople();
    const { app } = keeperOn(cloud, { customers: [customer] });
    for (const of of ['', customer.clientId]) {
      const script = browserOf(app, 'application/json');
      await script.form('/sign-in', { person: 'Rohit', customer: of });
      await script.connect();
    }
    const script = browserOf(app, 'application/json');
    await script.form('/sign-in', { person: 'The job' });
    cloud.time += 3_600_000;
    expect((await script.form('/privacy/report', {})).json().apps).toMatchObject([
      { appId: configuration.clientId, reported: 1 },
      { appId: customer.clientId, reported: 1 },
    ]);
    expect(cloud.of(report)).toHaveLength(2);
  });

  test('what is held through the app of another customer is not told to them', async () => {
    const { app } = keeperOn(cloudWithPeople(), { customers: [customer] });
    const appsTold = async (of: string) => {
      const script = browserOf(app, 'application/json');
      await script.form('/sign-in', { person: 'Rohit', customer: of });
      await script.connect();
      const { holdings } = (await script.get('/privacy/export')).json();
      return holdings.map(({ appId }: { appId: string }) => appId);
    };
    expect(await appsTold('')).toEqual([configuration.clientId]);
    expect(await appsTold(customer.clientId)).toEqual([customer.clientId]);
    expect(await appsTold('')).toEqual([configuration.clientId, customer.clientId]);
  });

  test('a customer whom nobody knows is a bad request', async () => {
    const { app } = keeperOn(cloudWithPeople(), { customers: [customer] });
    const answer = await browserOf(app, 'application/json').form('/sign-in', { person: 'R', customer: 'x' });
    expect([answer.statusCode, answer.json().problem.condition]).toEqual([400, 'unknown-customer']);
    const page = await browserOf(app).get('/');
    expect(page.body).toContain(`<option value="${customer.clientId}">`);
  });
});

describe('configuration', () => {
  const plain = {
    CLOUD: 'atlassian',
    CLIENT_ID: 'a',
    CLIENT_SECRET: 'b',
    REDIRECT_URI: 'https://a.example/callback',
  };

  test('PERSONAL_DATA=keep asks for the scope of the reports, and takes the policies', () => {
    const read = readAppConfiguration({
      ...plain,
      PERSONAL_DATA: 'keep',
      CLOSURE_POLICY: 'unlink-and-keep',
      REVOCATION_POLICY: 'erase',
    });
    expect(read.privacy).toEqual({ closed: 'unlink-and-keep', revoked: 'erase' });
    expect(read.scopes).toEqual(privacyScopes);
    expect(readAppConfiguration(plain)).not.toHaveProperty('privacy');
  });

  test.each([
    [{ PERSONAL_DATA: 'yes' }, 'PERSONAL_DATA: "yes" is neither keep nor none'],
    [{ PERSONAL_DATA: 'keep', CLOSURE_POLICY: 'shrug' }, 'CLOSURE_POLICY: "shrug" is none of delete-account'],
    [{ UPDATE_POLICY: 'erase' }, 'UPDATE_POLICY: says nothing without PERSONAL_DATA=keep'],
  ])('%j is refused', (fields, fault) => {
    expect(() => readAppConfiguration({ ...plain, ...fields })).toThrow(fault);
  });

  test('personal data without a ledger, or two apps with one client id, is refused', () => {
    const cloud = createFakeCloud();
    expect(() => keeperOn(cloud, { ledger: undefined })).toThrow(ConfigurationError);
    const twin = { clientId: configuration.clientId, clientSecret: 'x' };
    expect(() => keeperOn(cloud, { customers: [twin] })).toThrow('each customer brings an app of its own');
  });
});
