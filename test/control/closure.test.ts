import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY } from '../../simulator/world/durations.ts';
import { type Schemas, startControl } from './control.ts';

const MIA = '/worlds/demo/accounts/mia';
const CLOSURE = `${MIA}/closure`;
const GRACE = 14 * DAY;

type Control = ReturnType<typeof startControl>;

const read = ({ ask }: Control) => ask<Schemas['Account']>('GET', MIA);
const events = ({ world }: Control) =>
  world.journal.entries().flatMap((entry) => (entry.kind === 'event' ? [entry.type] : []));

describe('POST /worlds/{world}/accounts/{accountId}/closure', () => {
  it('answers 202 with the account, inactive, and the instant at which it closes', async () => {
    const control = startControl();
    const before = await read(control);
    const answer = await control.send('POST', CLOSURE);
    expect([answer.statusCode, answer.json()]).toEqual([
      202,
      {
        ...before,
        status: 'inactive',
        closureRequestedAt: '2026-01-05T09:00:00.000Z',
        closesAt: '2026-01-19T09:00:00.000Z',
      },
    ]);
    expect(await read(control)).toEqual(answer.json());
    expect(events(control)).toEqual(['account.closure-requested']);
  });

  it('closes the account after 14 days, to the millisecond', async () => {
    const control = startControl();
    await control.ask('POST', CLOSURE);
    control.world.clock.advance(GRACE - 1);
    expect(await read(control)).toMatchObject({ status: 'inactive' });
    expect(await read(control)).not.toHaveProperty('closedAt');
    control.world.clock.advance(1);
    expect(await read(control)).toMatchObject({ status: 'closed', closedAt: '2026-01-19T09:00:00.000Z' });
  });

  it('is a conflict while one is under way, and once the account is closed', async () => {
    const control = startControl();
    await control.ask('POST', CLOSURE);
    expect(await control.refused('POST', CLOSURE)).toMatchObject({
      status: 409,
      condition: 'closureUnderWay',
    });
    control.world.clock.advance(GRACE);
    expect(await control.refused('POST', CLOSURE)).toMatchObject({ status: 409, condition: 'accountClosed' });
  });

  it('leaves a deactivated account deactivated when it is reopened', async () => {
    const control = startControl();
    await control.ask('PATCH', MIA, { status: 'inactive' });
    await control.ask('POST', CLOSURE);
    expect(await control.ask('DELETE', CLOSURE)).toMatchObject({ status: 'inactive' });
    expect(await control.ask('PATCH', MIA, { status: 'active' })).toMatchObject({ status: 'active' });
  });

  it('takes a body or none, and what is in it does not matter to anybody', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.constantFrom('POST', 'DELETE'), async (body, method) => {
        const answer = await startControl().send(method as 'POST' | 'DELETE', CLOSURE, JSON.stringify(body));
        expect([202, 400, 409, 415]).toContain(answer.statusCode);
      }),
      { numRuns: 30 },
    );
  });

  it('answers 404 for nobody', async () => {
    const { refused } = startControl();
    expect(await refused('POST', '/worlds/demo/accounts/mja/closure')).toMatchObject({ status: 404 });
    expect(await refused('DELETE', '/worlds/demo/accounts/%00/closure')).toMatchObject({ status: 404 });
  });
});

describe('DELETE /worlds/{world}/accounts/{accountId}/closure', () => {
  it('brings the account back as it was, up to the last millisecond', async () => {
    const control = startControl();
    const before = await read(control);
    await control.ask('POST', CLOSURE);
    control.world.clock.advance(GRACE - 1);
    expect(await control.ask('DELETE', CLOSURE)).toEqual(before);
    expect(events(control)).toEqual(['account.closure-requested', 'account.reopened']);
    control.world.clock.advance(GRACE);
    expect(await read(control)).toEqual(before);
  });

  it('begins the 14 days anew when the closure is asked for again', async () => {
    const control = startControl();
    await control.ask('POST', CLOSURE);
    control.world.clock.advance(10 * DAY);
    await control.ask('DELETE', CLOSURE);
    const again = await control.ask<Schemas['Account']>('POST', CLOSURE);
    expect(again.closesAt).toBe('2026-01-29T09:00:00.000Z');
  });

  it('is a conflict when nobody asked, and when it is too late', async () => {
    const control = startControl();
    expect(await control.refused('DELETE', CLOSURE)).toMatchObject({ status: 409, condition: 'noClosure' });
    await control.ask('POST', CLOSURE);
    control.world.clock.advance(GRACE);
    expect(await control.refused('DELETE', CLOSURE)).toMatchObject({
      status: 409,
      condition: 'accountClosed',
    });
  });
});

describe('PATCH /worlds/{world}/accounts/{accountId}', () => {
  it.each([
    { name: 'M. Krystof' },
    { nickname: 'mk' },
    { email: 'm@example.com' },
    { picture: 'https://example.com/m.png' },
    { jobTitle: 'Designer' },
    { location: 'Sydney' },
    { organization: 'Acme' },
    { department: 'Design' },
    { timeZone: 'Europe/Berlin' },
    { locale: 'de-DE' },
  ])('%j is a change of the profile', async (change) => {
    const control = startControl();
    control.world.clock.advance(DAY);
    const after = await control.ask('PATCH', MIA, change);
    expect(after).toMatchObject({ ...change, profileChangedAt: '2026-01-06T09:00:00.000Z' });
    expect(after).not.toHaveProperty('visibilityChangedAt');
  });

  it('tells the last of several changes only', async () => {
    const control = startControl();
    const first = await control.ask<object>('PATCH', MIA, { name: 'M. Krystof', emailVisible: false });
    control.world.clock.advance(1000);
    const second = await control.ask<object>('PATCH', MIA, { name: 'Mia K.', emailVisible: true });
    expect(Object.keys(second)).toEqual(Object.keys(first));
    expect(second).toMatchObject({ profileChangedAt: '2026-01-05T09:00:01.000Z' });
  });

  it('of emailVisible is a change of who may see it, and of nothing else', async () => {
    const control = startControl();
    const after = await control.ask('PATCH', MIA, { emailVisible: false });
    expect(after).toMatchObject({ visibilityChangedAt: '2026-01-05T09:00:00.000Z' });
    expect(after).not.toHaveProperty('profileChangedAt');
  });

  it('of what is so already is no change, and no event', async () => {
    const control = startControl();
    const { name, email, emailVisible, status } = await read(control);
    const after = await control.ask('PATCH', MIA, { name, email, emailVisible, status });
    expect(after).toEqual(await read(control));
    expect(after).not.toHaveProperty('profileChangedAt');
    expect(events(control)).toEqual([]);
  });

  it('deactivates and brings back without a change of the profile', async () => {
    const control = startControl();
    const before = await read(control);
    await control.ask('PATCH', MIA, { status: 'inactive' });
    expect(await control.ask('PATCH', MIA, { status: 'active' })).toEqual(before);
    expect(events(control)).toEqual(['account.changed', 'account.changed']);
  });

  it('closes at once, also in the days of grace', async () => {
    const control = startControl();
    await control.ask('POST', CLOSURE);
    control.world.clock.advance(DAY);
    const closed = await control.ask('PATCH', MIA, { status: 'closed' });
    expect(closed).toMatchObject({ status: 'closed', closedAt: '2026-01-06T09:00:00.000Z' });
    expect(closed).not.toHaveProperty('closesAt');
    expect(events(control)).toEqual(['account.closure-requested', 'account.changed', 'account.closed']);
  });

  it('does not undo a closure; in its days of grace the profile can still be changed', async () => {
    const control = startControl();
    await control.ask('POST', CLOSURE);
    expect(await control.refused('PATCH', MIA, { status: 'active' })).toMatchObject({
      status: 409,
      condition: 'closureUnderWay',
      where: '/status',
    });
    const renamed = await control.ask('PATCH', MIA, { name: 'Mia', status: 'inactive' });
    expect(renamed).toMatchObject({ name: 'Mia', status: 'inactive' });
    expect(await control.ask('DELETE', CLOSURE)).toMatchObject({ status: 'active' });
  });

  it.each([
    { name: 'Ghost' },
    { emailVisible: false },
    { status: 'inactive' },
  ])('refuses %j for a closed account', async (change) => {
    const control = startControl();
    const closed = await control.ask('PATCH', MIA, { status: 'closed' });
    expect(await control.refused('PATCH', MIA, change)).toMatchObject({
      status: 409,
      condition: 'accountClosed',
    });
    expect(await control.ask('PATCH', MIA, { status: 'closed' })).toEqual(closed);
  });
});

describe('The account id "unknown"', () => {
  it('cannot be had, and the refusal says why', async () => {
    const { refused } = startControl();
    const account = { handle: 'ghost', name: 'Ghost', accountId: 'unknown' };
    const places = [
      await refused('POST', '/worlds/demo/accounts', account),
      await refused('POST', '/worlds', { name: 'other', setup: { accounts: [account] } }),
    ];
    expect(places.map(({ status, where }) => [status, where])).toEqual([
      [400, '/accountId'],
      [400, '/setup/accounts/0/accountId'],
    ]);
    for (const { message } of places) expect(message).toContain('deleted users');
  });
});
