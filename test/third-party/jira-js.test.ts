import {
  exchangeAuthorizationCode,
  generateAuthorizationUrl,
  getAccessibleResources,
  refreshOAuth2Token,
  Version2Client,
  Version3Client,
} from 'jira.js';
import { describe, expect, it } from 'vitest';
import { CALLBACK, CLIENT_ID, CLIENT_SECRET, CLOUD_ID, OTHER_CLOUD_ID, SCOPES } from '../wire/setup.ts';
import { listen } from '../wire/simulator.ts';
import { routeToSimulator } from './route-to-simulator.ts';

const sim = listen();
const credentials = { clientId: CLIENT_ID, clientSecret: CLIENT_SECRET };
const comment = {
  type: 'doc' as const,
  version: 1,
  content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: 'hi' }] }],
};

async function signIn() {
  const address = generateAuthorizationUrl({
    clientId: CLIENT_ID,
    redirectUri: CALLBACK,
    scopes: SCOPES.split(' '),
    state: 'of-this-browser',
  });
  const answer = await fetch(address, { redirect: 'manual' });
  const callback = new URL(answer.headers.get('location') ?? '');
  expect(callback.searchParams.get('state')).toBe('of-this-browser');
  const code = callback.searchParams.get('code') ?? '';
  return exchangeAuthorizationCode({ ...credentials, code, redirectUri: CALLBACK });
}

describe('jira.js, as published', () => {
  it('signs in, refreshes, finds the site and comments at the gateway', async () => {
    const world = sim.world();
    routeToSimulator(world.base);
    const tokens = await signIn();
    expect(tokens).toMatchObject({ expiresIn: 3600, scope: SCOPES, tokenType: 'Bearer' });
    const renewed = await refreshOAuth2Token({ ...credentials, refreshToken: tokens.refreshToken ?? '' });
    expect(renewed.refreshToken).not.toBe(tokens.refreshToken);
    const sites = await getAccessibleResources(renewed.accessToken);
    expect(sites).toMatchObject([{ id: CLOUD_ID, name: 'Acme' }]);
    const jira = new Version3Client({
      host: world.gateway('', sites[0]?.id),
      authentication: { oauth2: { accessToken: renewed.accessToken } },
    });
    expect(await jira.myself.getCurrentUser()).toMatchObject({ displayName: 'Mia Krystof' });
    expect(await jira.issues.getIssue({ issueIdOrKey: 'ED-1' })).toMatchObject({
      key: 'ED-1',
      fields: { summary: 'Misspelt headline' },
    });
    const added = await jira.issueComments.addComment({ issueIdOrKey: 'ED-1', comment });
    expect(added).toMatchObject({ author: { displayName: 'Mia Krystof' }, body: comment });
    const listed = await jira.issueComments.getComments({ issueIdOrKey: 'ED-1' });
    expect(listed).toMatchObject({ total: 1, comments: [{ id: added.id }] });
  });

  it('comments in text through version 2', async () => {
    const world = sim.world();
    const { access_token } = await world.tokens();
    const jira = new Version2Client({
      host: world.gateway(''),
      authentication: { oauth2: { accessToken: access_token } },
    });
    const added = await jira.issueComments.addComment({ issueIdOrKey: 'ED-1', comment: 'plain text' });
    expect(added).toMatchObject({ body: 'plain text', author: { displayName: 'Mia Krystof' } });
  });

  it('refreshes by itself after a 401, finds the site by itself, and hands over the rotated token', async () => {
    const world = sim.world();
    routeToSimulator(world.base);
    const tokens = await signIn();
    world.world.clock.advance(3_600_000);
    const handedOver: (string | undefined)[] = [];
    const jira = new Version3Client({
      authentication: {
        oauth2: {
          ...credentials,
          accessToken: tokens.accessToken,
          refreshToken: tokens.refreshToken,
          cloudId: CLOUD_ID,
          onTokenRefresh: ({ refreshToken }) => void handedOver.push(refreshToken),
        },
      },
      baseRequestConfig: { adapter: 'fetch' },
    });
    expect(await jira.myself.getCurrentUser()).toMatchObject({ displayName: 'Mia Krystof' });
    expect(handedOver).toHaveLength(1);
    expect(handedOver[0]).not.toBe(tokens.refreshToken);
  });

  it('is told of a site outside the grant, a missing scope and an issue that is not there', async () => {
    const world = sim.world();
    const { access_token } = await world.tokens({ scope: 'read:jira-work' });
    const jira = (cloudId: string) =>
      new Version3Client({
        host: world.gateway('', cloudId),
        authentication: { oauth2: { accessToken: access_token } },
      });
    await expect(jira(OTHER_CLOUD_ID).issues.getIssue({ issueIdOrKey: 'GX-1' })).rejects.toMatchObject({
      status: 403,
    });
    await expect(jira(CLOUD_ID).myself.getCurrentUser()).rejects.toMatchObject({ status: 401 });
    await expect(jira(CLOUD_ID).issues.getIssue({ issueIdOrKey: 'NOPE-1' })).rejects.toMatchObject({
      status: 404,
    });
  });
});
