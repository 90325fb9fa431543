import { privacyScopes } from '../../client/index.ts';

/** An Atlassian app that a customer of the product brings along, for a setup; Mark has registered it. */
export const appOfCustomer = (handle: string) => ({
  handle,
  name: `Sign-in of ${handle}`,
  owner: 'mark',
  sharing: 'sharing' as const,
  scopes: privacyScopes.filter((scope) => scope !== 'offline_access'),
});
