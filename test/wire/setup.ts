import type { WorldSetup } from '../../simulator/index.ts';

export const CLOUD_ID = '1324a887-45db-1bf4-1e99-ef0ff456d421';
export const OTHER_CLOUD_ID = '2435b998-56ec-4cf5-8faa-f01aa567e532';
export const CLIENT_ID = 'bJChVgBQd0aNUPuFZ8YzYBVZz3X4QTe2';
export const CLIENT_SECRET = 'secret-of-the-commenter';
export const CALLBACK = 'https://app.example.com/callback';
export const SCOPES = 'read:jira-user read:jira-work write:jira-work read:me offline_access';

/** People, sites and apps for the wire: one ordinary app, a public client, a private app, a service account. */
export const SETUP: WorldSetup = {
  seed: 'wire',
  accounts: [
    {
      handle: 'mia',
      name: 'Mia Krystof',
      email: 'mia@example.com',
      accountId: '112233aa-bb11-cc22-33dd-445566abcabc',
      nickname: 'mkrystof',
      timeZone: 'Australia/Sydney',
      jobTitle: 'Designer',
      organization: 'Example',
      department: 'Design team',
      location: 'Sydney',
    },
    { handle: 'rohit', name: 'Rohit Rao' },
    { handle: 'bot', name: 'Build bot' },
  ],
  sites: [
    {
      handle: 'acme',
      cloudId: CLOUD_ID,
      name: 'Acme',
      products: ['jira', 'confluence'],
      members: ['mia', 'rohit', 'bot'],
    },
    { handle: 'globex', cloudId: OTHER_CLOUD_ID, name: 'Globex', members: ['mia'] },
  ],
  apps: [
    {
      handle: 'commenter',
      name: 'Commenter',
      clientId: CLIENT_ID,
      clientSecret: CLIENT_SECRET,
      callbackUrls: [CALLBACK],
      scopes: [
        'read:jira-user',
        'read:jira-work',
        'write:jira-work',
        'read:confluence-content.all',
        'read:me',
      ],
      sharing: 'sharing',
    },
    {
      handle: 'other',
      name: 'The other app',
      clientId: 'Other0000000000000000000000000000',
      clientSecret: 'secret-of-the-other',
      callbackUrls: [CALLBACK],
      scopes: ['read:jira-work', 'read:me'],
      sharing: 'sharing',
    },
    {
      handle: 'editor',
      name: 'Editor extension',
      clientId: 'Public000000000000000000000000000',
      callbackUrls: ['http://127.0.0.1:31415/callback'],
      scopes: ['read:jira-user', 'read:jira-work', 'write:jira-work', 'read:me'],
      sharing: 'sharing',
      publicClient: true,
    },
    {
      handle: 'service',
      kind: 'service-account',
      name: 'Build service',
      clientId: 'Service00000000000000000000000000',
      clientSecret: 'secret-of-the-service',
      account: 'bot',
      sites: ['acme'],
      scopes: ['read:jira-user', 'read:jira-work', 'write:jira-work'],
    },
  ],
  issues: [
    { key: 'ED-1', site: 'acme', summary: 'Misspelt headline', reporter: 'mia' },
    { key: 'ED-2', site: 'acme', summary: 'For Rohit only', visibleTo: ['rohit'] },
    { key: 'GX-1', site: 'globex', summary: 'On the other site' },
  ],
  autopilot: { account: 'mia', sites: ['acme'], decision: 'accept' },
};
