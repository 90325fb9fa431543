import { describe, expect, it } from 'vitest';
import { connectState } from '../../simulator/connect/state.ts';
import { rememberTask } from '../../simulator/connect/upm/install-task.ts';
import { listen } from '../wire/simulator.ts';
import { startApp } from './app-server.ts';
import { BASIC, called, Upm } from './upm-client.ts';

const listening = listen();
const app = startApp();

describe('a task of UPM', () => {
  it('is one of the newest five hundred that are remembered', () => {
    const { world } = new Upm(listening).at;
    const task = { cloudId: '', product: 'jira', descriptorUrl: '', startedAt: 0, accountId: '' } as const;
    const ended = { phase: 'done', appKey: '', failure: undefined } as const;
    for (let count = 1; count <= 501; count++) rememberTask(world, { ...task, ...ended, taskId: `${count}` });
    const { tasks } = connectState(world);
    expect([tasks.size, tasks.has('1'), tasks.has('501')]).toEqual([500, false, true]);
  });

  it('is unknown to the other product, and when there is none', async () => {
    const upm = new Upm(listening);
    const { id } = (await (await upm.post('nonsense')).json()) as { id: string };
    expect((await upm.ask(`pending/${id}`)).status).toBe(200);
    expect((await upm.ask(`pending/${id}`, { product: '/wiki' })).status).toBe(404);
    expect((await upm.ask('pending/none')).status).toBe(404);
    expect((await upm.ask('tasks/none')).status).toBe(404);
  });

  it('that was under way in a snapshot has failed in what is made of it', async () => {
    const upm = new Upm(listening);
    let answerApp = () => {};
    app.routes.set('/d.json', (_request, response) => {
      answerApp = () => response.end('{}');
    });
    const { id } = (await (await upm.post(`${app.base}/d.json`)).json()) as { id: string };
    await called(app, 'GET /d.json');
    const { simulator } = listening;
    const fork = simulator.worlds.fork(upm.at.world, `${upm.at.world.name}-fork`);
    const address = `${listening.base}/~${fork.name}/acme.atlassian.net/rest/plugins/1.0/pending/${id}`;
    const answer = await fetch(address, { headers: { authorization: BASIC } });
    expect(await answer.json()).toMatchObject({
      status: { done: true, subCode: 'connect.remote.upm.install.internal.error' },
    });
    answerApp();
  });

  it('ends quietly when its world is deleted or reset in between', async () => {
    for (const end of ['reset', 'delete'] as const) {
      const upm = new Upm(listening);
      let answerApp = () => {};
      app.routes.set('/installed', (_request, response) => {
        answerApp = () => response.writeHead(204).end();
      });
      app.calls.length = 0;
      await upm.post(app.serves(app.descriptor()));
      await called(app, 'POST /installed');
      if (end === 'reset') upm.at.world.reset();
      else listening.simulator.worlds.delete(upm.at.world.name);
      answerApp();
      await new Promise((resolve) => setTimeout(resolve, 30));
      if (end === 'reset') expect(connectState(upm.at.world).installations.size).toBe(0);
    }
  });

  it('is remembered until there are 500 younger ones', async () => {
    const upm = new Upm(listening, { dials: { 'connect.upmTokenUse': 'often' } });
    const token = await upm.token();
    for (let count = 0; count < 510; count++) await upm.post('nonsense', {}, token);
    expect(connectState(upm.at.world).tasks.size).toBe(500);
  });
});
