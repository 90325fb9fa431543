import { usual, type WrongApp } from './wrong-app.ts';

export const rotatedTokenLost: WrongApp = {
  rule: 'oauth/rotated-token-kept',
  defect: 'It keeps the first refresh token and forgets those that replace it',
  parts: () => ({
    keepRotatedToken: (context, next, seen) =>
      usual.keepRotatedToken(context, { ...next, refreshToken: seen.refreshToken }, seen),
  }),
  scenarios: ['oauth/a-year-of-a-living-grant'],
};
