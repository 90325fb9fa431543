import { expect, it } from 'vitest';
import { listen } from '../wire/simulator.ts';

const sim = listen();

interface ToldDial {
  readonly dial: string;
  readonly standing: string;
  readonly source: string;
}

it.each([
  'privacy.timeForms',
  'privacy.deactivated',
  'privacy.changeAtRetrieval',
  'privacy.closedFrom',
  'privacy.scope',
  'privacy.cyclePeriodForm',
])('GET /dials says of %s that nobody knows, and what is known beside that', async (name) => {
  const { world } = sim.world();
  const answer = await fetch(`${sim.base}/_control/worlds/${world.name}/dials`);
  const dials = (await answer.json()) as ToldDial[];
  const found = dials.find(({ dial }) => dial === name);
  expect(found).toMatchObject({ standing: 'unknown', source: expect.stringMatching(/./) });
});
