import { expect, it } from 'vitest';
import { createEdge } from '../../simulator/edge/server.ts';
import { createPrivacyRoom } from '../../simulator/privacy/room.ts';
import { booksOf } from '../../simulator/privacy/state.ts';
import { systemEnvironment } from '../../simulator/world/environment.ts';
import { Worlds } from '../../simulator/world/worlds.ts';
import { LONG_AGO, UPDATED } from './reporting.ts';

it('report-accounts of Connect takes whom its verifier knows, as the app of that key', async () => {
  const worlds = new Worlds(systemEnvironment);
  const world = worlds.create('default', { crowd: 10, sites: [{ handle: 'acme' }] });
  const onBug = (error: unknown) => {
    throw error;
  };
  const room = createPrivacyRoom((_call, connectToken) =>
    connectToken === 'a.b.c' ? { appKey: 'com.example' } : undefined,
  );
  const app = createEdge({ worlds, keep: () => undefined, onBug }, [room]);
  const report = (authorization: string) =>
    app.inject({
      method: 'POST',
      url: '/acme.atlassian.net/rest/atlassian-connect/latest/report-accounts',
      headers: { authorization },
      payload: { accounts: [{ accountId: UPDATED, updatedAt: LONG_AGO }] },
    });
  expect((await report('JWT x.y.z')).statusCode).toBe(401);
  const accepted = await report('JWT a.b.c');
  expect(accepted.json()).toEqual({ accounts: [{ accountId: UPDATED, status: 'updated' }] });
  expect([...booksOf(world).keys()]).toEqual(['com.example']);
  await app.close();
});
