import type { WrongApp } from '../wrong-app.ts';

export const breaksOnRubbish: WrongApp = {
  rule: 'connect/malformed-jwt-refused',
  defect: 'What its JWT library throws at a malformed JWT goes through to the server',
  connectParts: () => ({
    answerLifecycle: async (decide) => {
      const answer = await decide();
      if (answer.body?.condition === 'token-malformed') throw new SyntaxError('Unexpected token');
      return answer;
    },
  }),
  scenarios: ['connect/signed-forgeries-known-client-key'],
};
