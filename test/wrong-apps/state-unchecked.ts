import { statesOf, usual, type WrongApp } from './wrong-app.ts';

export const stateUnchecked: WrongApp = {
  rule: 'oauth/state-checked',
  defect: 'It takes a callback with a state that it never gave out',
  parts: () => {
    const { newState, latest } = statesOf();
    return {
      newState,
      redeemState: async (context, visit) => {
        const redeemed = await usual.redeemState(context, visit);
        const forged = 'fault' in redeemed && redeemed.fault === 'forged-state';
        return forged ? usual.redeemState(context, { ...visit, state: latest() }) : redeemed;
      },
    };
  },
  scenarios: ['oauth/state-forged'],
};
