import type { WrongApp } from '../wrong-app.ts';

export const answersAtOnce: WrongApp = {
  rule: 'connect/answers-after-verification',
  defect: 'It answers 204 at once, and looks at the call afterwards',
  connectParts: () => ({
    answerLifecycle: async (decide) => {
      await decide();
      return { status: 204 };
    },
  }),
  scenarios: ['connect/signed-forgeries-known-client-key'],
};
