import { parse } from 'node-html-parser';
import type { WorldSetup } from '../../simulator/index.ts';
import { findAccount } from '../../simulator/world/directory.ts';
import { DAY } from '../../simulator/world/durations.ts';
import { startCloud } from '../jira/cloud.ts';

/** A cloud in which reports are made by hand, and the picture of them is asked for. */
export async function startPictures(changes: WorldSetup = {}) {
  const cloud = await startCloud({
    seed: 'picture',
    accounts: ['owner', 'ann', 'bob', 'cyd', 'dee'].map((handle) => ({ handle, name: handle })),
    sites: [],
    apps: [{ handle: 'app', name: 'The app', clientId: 'the-app', scopes: ['report:personal-data'] }],
    issues: [],
    ...changes,
  });
  const { world, simulator } = cloud;
  const idOf = (handle: string) => findAccount(world, handle)?.accountId ?? handle;
  const control = (method: 'GET' | 'POST' | 'PATCH', path: string, payload?: object) =>
    simulator.app.inject({
      ...{ method, url: `/_control/worlds/default${path}` },
      ...(payload && { payload }),
    });
  return {
    ...cloud,
    idOf,
    control,
    days: (count: number) => world.clock.advance(count * DAY),
    /** Reports accounts by handle, ninety at a time. */
    async reports(...handles: string[]) {
      const accessToken = cloud.tokenFor({
        ...{ account: 'owner', sites: [], scopes: ['report:personal-data'] },
      });
      const updatedAt = new Date(world.clock.now() - 60 * DAY).toISOString();
      for (let at = 0; at < handles.length; at += 90) {
        const accounts = handles.slice(at, at + 90).map((handle) => ({ accountId: idOf(handle), updatedAt }));
        const url = 'https://api.atlassian.com/app/report-accounts/';
        const { statusCode, body } = await cloud.send('POST', url, accessToken, { accounts });
        if (statusCode > 204) throw new Error(`the report was refused: ${statusCode} ${body}`);
      }
    },
    /** What a scenario's script leaves behind when it searched an app. */
    searched(handle: string, found: number) {
      world.record('app.searched', { accountId: idOf(handle), places: [{ place: 'log <b>', found }] });
    },
    async picture(query = '') {
      const answer = await control('GET', `/privacy/picture${query}`);
      return { ...answer, html: answer.body, page: parse(answer.body) };
    },
  };
}
