import { defineDial } from '../../world/facts.ts';

export const appOfClosedOwner = defineDial({
  name: 'oauth.appOfClosedOwner',
  title: 'Whether people may still grant a shared app after the account that registered it was closed',
  positions: ['grantable', 'nobody'],
  default: 'grantable',
  standing: 'unknown',
  source: 'staff warn that an app is tied to one account; what its closing does is not published',
});

export const adminConsent = defineDial({
  name: 'oauth.adminConsent',
  title:
    'Whether the consent of a site admin opens a site that blocks user-installed apps to its other people',
  positions: ['opens-site', 'own-account-only'],
  default: 'opens-site',
  standing: 'inferred',
  source: 'support.atlassian.com kb "your site admin must authorize this app"',
});
