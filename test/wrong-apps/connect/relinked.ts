import type { WrongApp } from '../wrong-app.ts';

export const relinked: WrongApp = {
  rule: 'connect/old-data-not-relinked',
  defect: 'It gives the data of whoever was at the address to whoever comes next',
  connectParts: () => ({
    inherits: () => true,
  }),
  scenarios: ['connect/import-story-signed-install'],
};
