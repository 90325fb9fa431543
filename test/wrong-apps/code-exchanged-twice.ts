import { usual, type WrongApp } from './wrong-app.ts';

export const codeExchangedTwice: WrongApp = {
  rule: 'oauth/code-exchanged-once',
  defect: 'It exchanges each code once more, to be sure',
  parts: () => ({
    exchangeCode: async (...given) => {
      const tokens = await usual.exchangeCode(...given);
      await usual.exchangeCode(...given).catch(() => undefined);
      return tokens;
    },
  }),
  scenarios: ['oauth/two-people-one-app'],
};
