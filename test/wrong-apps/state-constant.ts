import type { WrongApp } from './wrong-app.ts';

export const stateConstant: WrongApp = {
  rule: 'oauth/state-fresh',
  defect: 'It uses one state for everybody',
  parts: () => ({ newState: () => 'Zb0vVq2mJr3l9tWkXc7uYh5nAe8sGd4fPo1iLk6jMx0' }),
  scenarios: ['oauth/two-people-one-app'],
};
