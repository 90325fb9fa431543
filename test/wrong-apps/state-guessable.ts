import type { WrongApp } from './wrong-app.ts';

export const stateGuessable: WrongApp = {
  rule: 'oauth/state-unguessable',
  defect: 'It counts its states',
  parts: () => {
    let count = 0;
    return { newState: () => `request-${++count}` };
  },
  scenarios: ['oauth/two-people-one-app'],
};
