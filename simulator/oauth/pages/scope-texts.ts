/** How the consent page words a scope. */
export interface ScopeText {
  readonly title: string;
  readonly description: string | undefined;
}

/**
 * The classic scopes, and the granular ones that the operations of our Jira need. Descriptions are those of Atlassian's
 * published OpenAPI document of Jira (securitySchemes/OAuth2) and of the "User identity API" page, titles those of the
 * scope tables of developer.atlassian.com (scopes-for-oauth-2-3LO-and-forge-apps), and for report:personal-data those of
 * the developer console (https://developer.atlassian.com/console, Permissions). Other scopes go by their own name.
 */
const TEXTS: Readonly<Record<string, readonly [title: string, description?: string]>> = {
  'read:jira-work': [
    'View Jira issue data',
    'Read project and issue data. Search for issues and objects associated with issues (such as attachments and worklogs).',
  ],
  'write:jira-work': [
    'Create and manage issues',
    'Create and edit issues in Jira, post comments, create worklogs, and delete issues.',
  ],
  'read:jira-user': [
    'View user profiles',
    'View user information in Jira that you have access to, including usernames, email addresses, and avatars.',
  ],
  'manage:jira-project': [
    'Manage project settings',
    'Create and edit project settings and create new project-level objects, for example, versions, components.',
  ],
  'manage:jira-configuration': [
    'Manage Jira global settings',
    'Configure Jira settings that require the Jira administrators permission, for example, create projects and custom fields, view workflows, manage issue link types.',
  ],
  'manage:jira-webhook': [
    'Manage Jira webhooks',
    'Manage Jira webhooks. Enables an OAuth app to register and unregister dynamic webhooks in Jira. It also provides for fetching of registered webhooks.',
  ],
  'read:me': ['View active user profile', 'View the profile details for the currently logged-in user.'],
  'read:account': ['View user profiles', 'View all user profiles.'],
  'report:personal-data': [
    'Personal data reporting API',
    'Report user accounts that an app is storing personal data for.',
  ],
  'read:application-role:jira': ['View application roles'],
  'read:group:jira': ['View user groups'],
  'read:user:jira': ['View users'],
  'read:avatar:jira': ['View system and custom avatars'],
  'read:issue-meta:jira': ['View issue meta'],
  'read:issue-security-level:jira': ['View issue security levels'],
  'read:issue.vote:jira': ['View issue votes'],
  'read:issue.changelog:jira': ['View issue changelogs'],
  'read:issue:jira': ['View issues'],
  'read:status:jira': ['View statuses'],
  'read:field-configuration:jira': ['Read field configurations'],
  'write:issue:jira': ['Create and update issues'],
  'write:comment:jira': ['Create and update issue comments'],
  'write:comment.property:jira': ['Create and update issue comment properties'],
  'write:attachment:jira': ['Create and update issue attachments'],
  'read:comment:jira': ['View issue comments'],
  'read:comment.property:jira': ['View issue comment properties'],
  'read:project:jira': ['View projects'],
  'read:project-role:jira': ['View project roles'],
  offline_access: ['Keep this access while you are away'],
};

/** Title and description of a scope; its own name when it is none that we know. */
export function scopeText(scope: string): ScopeText {
  const [title, description] = Object.hasOwn(TEXTS, scope) ? (TEXTS[scope] ?? [scope]) : [scope];
  return { title, description };
}
