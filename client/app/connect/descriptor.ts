import type { AppConnectConfiguration } from '../configuration.ts';

/**
 * @returns the descriptor of the app: what it is, where it is, and what a product has to tell it
 * @see https://developer.atlassian.com/cloud/jira/platform/connect-app-descriptor/
 */
export function descriptorOf({ appBaseUrl, appKey, era, name }: AppConnectConfiguration) {
  return {
    key: appKey,
    name,
    description: 'Comments on issues, as itself and as people, and keeps notes of each site.',
    baseUrl: appBaseUrl,
    vendor: { name: 'Fauxlassian', url: appBaseUrl },
    authentication: { type: 'jwt' },
    lifecycle: {
      installed: '/connect/installed',
      uninstalled: '/connect/uninstalled',
      enabled: '/connect/enabled',
      disabled: '/connect/disabled',
    },
    scopes: ['READ', 'WRITE', 'ACT_AS_USER'],
    apiMigrations: { gdpr: true, 'context-qsh': true, 'signed-install': era === 'signed-install' },
    enableLicensing: false,
    apiVersion: 1,
    modules: {
      generalPages: [{ key: 'board', url: '/connect/board', name: { value: 'Board of notes' } }],
      webhooks: [{ event: 'jira:issue_created', url: '/connect/issue-created' }],
    },
  };
}
