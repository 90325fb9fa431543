import { createDefaultParts } from '../../client/index.ts';
import type { WrongApp } from './wrong-app.ts';

const usual = createDefaultParts();

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
