import { usual, type WrongApp } from './wrong-app.ts';

export const tokenOfAnother: WrongApp = {
  rule: 'oauth/own-grant-for-own-person',
  defect: 'It acts for everybody with the first grant that it got',
  parts: () => {
    let first: string | undefined;
    return {
      pickGrantFor: async (context, personId) => {
        first ??= (await usual.pickGrantFor(context, personId)) && personId;
        return usual.pickGrantFor(context, first ?? personId);
      },
    };
  },
  scenarios: ['oauth/two-people-one-app'],
};
