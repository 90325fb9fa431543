import { spec } from 'pactum';
import { describe, expect, it } from 'vitest';
import { requestClosure } from '../../simulator/world/account-life.ts';
import { findAccount } from '../../simulator/world/directory.ts';
import { disclosureOf } from '../../simulator/world/disclosures.ts';
import { answerSchema, BY_THE_SPECIFICATION } from '../wire/contract-schema.ts';
import { CLIENT_ID, CLOUD_ID, OTHER_CLOUD_ID } from '../wire/setup.ts';
import { listen } from '../wire/simulator.ts';
import { Reporting } from './reporting.ts';

const sim = listen();
const SCOPE = 'read:confluence-user';

async function open(dials: Record<string, string> = {}, scope = SCOPE) {
  const app = new Reporting(sim, dials);
  const bearer = await app.bearer(scope);
  const at = (path: string, cloudId = CLOUD_ID) =>
    app.wire.at('api.atlassian.com', `/ex/confluence/${cloudId}${path}`);
  const user = (accountId: string) =>
    spec()
      .get(at(`/wiki/rest/api/user?accountId=${accountId}`))
      .withBearerToken(bearer);
  const bulk = (body: object) =>
    spec().post(at('/wiki/api/v2/users-bulk')).withBearerToken(bearer).withJson(body);
  return { app, at, bearer, user, bulk };
}

describe('GET /wiki/rest/api/user', () => {
  it('shows a person as far as their profile does, and notes that they were shown', async () => {
    const { app, user } = await open();
    const mia = app.idOf('mia');
    await user(mia)
      .expectStatus(200)
      .expectJsonSchema(answerSchema('getConfluenceUser', 200), BY_THE_SPECIFICATION)
      .expectJsonLike({
        type: 'known',
        accountId: mia,
        displayName: 'Mia Krystof',
        email: 'mia@example.com',
      });
    expect(disclosureOf(app.world, CLIENT_ID, mia)).toBeDefined();
    app.change('rohit', { emailVisible: false });
    await user(app.idOf('rohit')).expectStatus(200).expectJsonLike({ email: '', displayName: 'Rohit Rao' });
  });

  it.each([
    ['404', 404],
    ['400', 400],
  ])('refuses an unknown account id with the dial at %s', async (position, status) => {
    const { app, user } = await open({ 'privacy.confluenceUnknownUser': position });
    for (const accountId of ['nobody', app.crowd(1)]) {
      await user(accountId).expectStatus(status).expectJsonLike({ statusCode: status });
      expect(app.wire.refusal()).toBe('confluenceUserUnknown');
    }
    await user('').expectStatus(400);
    expect(app.wire.refusal()).toBe('confluenceAccountIdMissing');
  });

  it('shows who asked to be closed until the deletion, and then a former user', async () => {
    const { app, at } = await open();
    const rohit = findAccount(app.world, 'rohit');
    if (!rohit) throw new Error('no rohit');
    requestClosure(app.world, rohit);
    const show = async () => {
      const bearer = await app.bearer(SCOPE);
      const request = spec().get(at(`/wiki/rest/api/user?accountId=${rohit.accountId}`));
      return (await request.withBearerToken(bearer).expectStatus(200)).body;
    };
    app.moveTo(14 * 86_400_000 - 1);
    expect(await show()).toMatchObject({ displayName: 'Rohit Rao' });
    app.moveTo(14 * 86_400_000);
    const former = await show();
    expect(former).toMatchObject({ displayName: 'Former user', publicName: 'Former user', email: '' });
    expect(JSON.stringify(former)).not.toMatch(/rohit|Rao/i);
  });
});

describe('POST /wiki/api/v2/users-bulk', () => {
  it('leaves out whom it does not know, and tells the status of the others', async () => {
    const { app, bulk } = await open();
    app.change('rohit', { status: 'closed' });
    app.change('bot', { status: 'inactive' });
    const [mia, rohit, bot] = ['mia', 'rohit', 'bot'].map((handle) => app.idOf(handle));
    const answer = await bulk({ accountIds: [mia, 'nobody', rohit, bot, mia] })
      .expectStatus(200)
      .expectJsonSchema(answerSchema('bulkGetConfluenceUsers', 200), BY_THE_SPECIFICATION);
    const shown = answer.body.results.map((one: Record<string, unknown>) => [
      one.accountStatus,
      one.displayName,
    ]);
    expect(shown).toEqual([
      ['active', 'Mia Krystof'],
      ['closed', 'Former user'],
      ['inactive', 'Build bot'],
    ]);
    expect(disclosureOf(app.world, CLIENT_ID, rohit ?? '')).toBeUndefined();
  });

  it('refuses a body of another form, and more than it takes', async () => {
    const { app, bulk } = await open();
    for (const body of [
      {},
      { accountIds: 'mia' },
      { accountIds: [5] },
      { accountIds: Array(251).fill('a') },
    ]) {
      await bulk(body)
        .expectStatus(400)
        .expectJsonLike({ errors: [{ status: 400 }] });
      expect(app.wire.refusal()).toBe('confluenceBodyMalformed');
    }
    await bulk({ accountIds: [] }).expectStatus(200).expectJson({ results: [] });
  });
});

describe('Confluence at the gateway', () => {
  it('asks for tenant, bearer, site and scope in this order', async () => {
    const { app, at, bearer } = await open();
    const path = '/wiki/rest/api/user?accountId=x';
    await spec().get(at(path, 'no-cloud-id')).expectStatus(404);
    await spec().get(at(path, OTHER_CLOUD_ID)).expectStatus(404);
    expect(app.wire.refusal()).toBe('cloudIdUnknown');
    await spec().get(at(path)).expectStatus(401).expectJson({ code: 401, message: 'Unauthorized' });
    const unscoped = await app.bearer('read:confluence-content.all');
    await spec().get(at(path)).withBearerToken(unscoped).expectStatus(401);
    expect(app.wire.refusal()).toBe('scopeMissing');
    await spec().get(at('/wiki/api/v2/pages')).withBearerToken(bearer).expectStatus(404);
    expect(app.wire.refusal()).toBe('confluenceNotServed');
  });
});
