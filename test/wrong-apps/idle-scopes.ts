import type { WrongApp } from './wrong-app.ts';

export const idleScopes: WrongApp = {
  rule: 'oauth/scopes-used',
  defect: 'It asks for a scope that it never uses',
  idleScopes: ['manage:jira-configuration'],
  scenarios: ['oauth/a-year-of-a-living-grant'],
};
