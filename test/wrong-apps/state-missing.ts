import { statesOf, usual, type WrongApp } from './wrong-app.ts';

export const stateMissing: WrongApp = {
  rule: 'oauth/state-present',
  defect: 'It sends no state, and takes any callback for the answer to the request that it sent last',
  parts: () => {
    const { newState, latest } = statesOf();
    return {
      newState,
      authorizationAddress: (configuration, request) => {
        const address = new URL(usual.authorizationAddress(configuration, request));
        address.searchParams.delete('state');
        return address.href;
      },
      redeemState: (context, visit) => usual.redeemState(context, { ...visit, state: latest() }),
    };
  },
  scenarios: ['oauth/two-people-one-app'],
};
