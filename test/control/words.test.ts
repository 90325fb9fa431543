import { describe, expect, it } from 'vitest';
import { startControl } from './control.ts';

describe('words of the control surface', () => {
  it('list what a parameter may be', async () => {
    const { refused } = startControl();
    expect(await refused('GET', '/worlds/demo/journal?kind=privacy.anomaly')).toMatchObject({
      status: 400,
      message: 'must be one of: exchange, event',
      where: 'kind',
    });
  });

  it('list what a change may have, when it has nothing', async () => {
    const { refused } = startControl();
    const { message } = await refused('POST', '/worlds/demo/clock/advance', {});
    expect(message).toMatch(/^must have at least 1 of: days, hours/);
  });

  it('say how many more there are than are listed', async () => {
    const { refused } = startControl();
    const fault = { match: { operationId: 'reportAccount' }, effect: { kind: 'lose-answer' } };
    const { message } = await refused('POST', '/worlds/demo/faults', fault);
    expect(message).toMatch(/did you mean "reportAccounts"\?; there are: .*, and \d+ more$/);
  });
});
