import { defineDial } from '../../world/facts.ts';

export const pageUser = defineDial({
  name: 'connect.pageUser',
  title: "Whether the address of an app's page still names the person in user_id and user_key",
  positions: ['absent', 'present'],
  default: 'absent',
  standing: 'observed',
  source:
    'an older set of parameters has them; since the changes of 2019 (gdpr) only the JWT names the person',
});

export const contextQsh = defineDial({
  name: 'connect.contextQsh',
  title:
    'Whether qsh of a context token is "context-qsh" for every app, or only for those whose descriptor says so while others get none',
  positions: ['always', 'by-descriptor'],
  default: 'always',
  standing: 'inferred',
  source:
    'developer.atlassian.com, Connect active API migrations (by-descriptor); community.developer.atlassian.com/t/47072',
});
