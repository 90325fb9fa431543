import type { Triggers } from './app-under-test.ts';
import { referenceConnectTriggers } from './reference-connect-triggers.ts';

/** How scripts use the reference app: it answers them in JSON. */
export const referenceTriggers: Triggers = {
  headers: { accept: 'application/json' },
  signIn: (person, customer) => ({
    method: 'POST',
    path: '/sign-in',
    fields: { person, ...(customer !== undefined && { customer }) },
  }),
  connect: () => ({ method: 'GET', path: '/connect' }),
  comment: (issueKey, text) => ({
    method: 'POST',
    path: `/issues/${encodeURIComponent(issueKey)}/comments`,
    fields: { text },
  }),
  home: () => ({ method: 'GET', path: '/' }),
  readIssue: (issueKey) => ({
    method: 'GET',
    path: `/issues/${encodeURIComponent(issueKey)}`,
  }),
  chooseSite: (cloudId) => ({ method: 'POST', path: '/site', fields: { cloudId } }),
  disconnect: () => ({ method: 'POST', path: '/disconnect' }),
  learnAbout: (accountIds) => ({
    method: 'POST',
    path: '/people/import',
    fields: { accountIds: accountIds.join(' ') },
  }),
  connectApp: referenceConnectTriggers,
  report: () => ({ method: 'POST', path: '/privacy/report' }),
  exportData: (accountIds = []) => ({
    method: 'GET',
    path: `/privacy/export?${accountIds.map((accountId) => `accountId=${encodeURIComponent(accountId)}`).join('&')}`,
  }),
};
