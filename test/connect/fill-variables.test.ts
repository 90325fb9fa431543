import { describe, expect, it } from 'vitest';
import { startControlled } from './controlled.ts';
import { APP_KEY, startRecordingApp } from './recording-app.ts';

const sim = startControlled();
const app = startRecordingApp();
const AT = { site: 'acme', appKey: APP_KEY };

describe('variables in the addresses of a descriptor', () => {
  it.each([
    ['{issue.key}', '/created?x=ED-1'],
    ['$'.concat('{issue.id}'), '/created?x=7'],
    ['{issue.half}', '/created?x=%EF%BF%BD'],
    ['{issue}', '/created?x='],
    ['{issue.key.length}', '/created?x='],
    ['{issue.constructor.name}', '/created?x='],
    ['{__proto__}', '/created?x='],
  ])('POST a webhook: %s is what the event itself says', async (variable, path) => {
    const control = sim.world();
    app.descriptor = { modules: { webhooks: [{ event: 'x', url: `/created?x=${variable}` }] } };
    await control.install(app.descriptorUrl);
    const payload = { issue: { key: 'ED-1', id: 7, half: '\ud800' } };
    await control.ask('POST', '/webhooks', { ...AT, event: 'x', payload });
    expect(app.received.at(-1)?.path).toBe(path);
  });

  it.each(['constructor', '__proto__', 'toString'])('GET a page: {%s} is no parameter', async (name) => {
    const control = sim.world();
    const board = { key: 'board', url: `/board?x={${name}}&y=1`, name: { value: 'Board' } };
    app.descriptor = { modules: { generalPages: [board] } };
    await control.install(app.descriptorUrl);
    const order = { ...AT, moduleKey: 'board', person: 'mia' };
    const { url } = await control.ask<{ url: string }>('POST', '/app-pages', order);
    expect(new URL(url).search).toMatch(/^\?x=&y=1&/);
  });
});
