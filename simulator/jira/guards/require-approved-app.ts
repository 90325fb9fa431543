import type { Call } from '../../world/call.ts';
import { defineRefusals } from '../../world/facts.ts';
import { Refusal } from '../../world/refusal.ts';

const table = defineRefusals('gateway', {
  emailForApprovedAppsOnly: {
    title:
      'GET /user/email and /user/email/bulk have no OAuth 2.0 entry (documented): no 3LO token opens them, whatever its scopes; the answer of a missing scope is assumed',
    status: 401,
    standing: 'unknown',
    source: "Atlassian's published description of the Jira Cloud platform REST API (that there is no entry)",
  },
});

/** Guards what is for Connect apps that Atlassian approved, and so for no 3LO app. @throws Refusal 401 */
export function requireApprovedApp({ operation }: Pick<Call, 'operation'>): void {
  if (!/\/user\/email(\/bulk)?$/.test(operation.path)) return;
  const { status } = table.emailForApprovedAppsOnly;
  throw new Refusal(
    'emailForApprovedAppsOnly',
    { status, body: { code: status, message: 'Unauthorized; scope does not match' } },
    { check: 'the app is one that Atlassian approved for e-mail addresses', received: 'a 3LO app' },
  );
}
