import { usual, type WrongApp } from './wrong-app.ts';

export const scopeFailureRefreshed: WrongApp = {
  rule: 'oauth/scope-failure-not-refreshed',
  defect: 'It takes a missing scope for an old token, and refreshes',
  parts: () => ({
    classifyAnswer: (answer) =>
      answer?.status === 401 ? 'access-token-refused' : usual.classifyAnswer(answer),
  }),
  scenarios: ['oauth/scope-missing'],
};
