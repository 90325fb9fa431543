import { usualReporter, type WrongApp } from '../wrong-app.ts';

export const oneGrantOnly: WrongApp = {
  rule: 'privacy/refusal-does-not-end-reporting',
  defect: 'It reports with the grant of one person, and knows no other when that one is gone',
  reporterParts: () => {
    let only: string | undefined;
    return {
      chooseGrants: (...given) => {
        const chosen = usualReporter.chooseGrants(...given);
        only ??= chosen[0]?.grantId;
        return chosen.filter(({ grantId }) => grantId === only);
      },
    };
  },
  scenarios: ['wrong-apps/a-token-refused', 'wrong-apps/a-refresh-refused'],
};
