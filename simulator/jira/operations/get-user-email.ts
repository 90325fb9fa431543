import type { operations } from '../../../openapi/jira.gen.ts';
import type { Handler } from '../../world/call.ts';
import { accountOf, statusOf } from '../../world/directory.ts';
import { noteDisclosure } from '../../world/disclosures.ts';
import type { World } from '../../world/world.ts';
import { JIRA_JSON, jiraRefusal } from '../refusals.ts';
import { isKnownTo, requireVisit, type Visit } from '../visit.ts';

/**
 * GET /rest/api/{2,3}/user/email: the address, whatever the profile shows (documented). For Connect apps that Atlassian
 * approved, here those with ACCESS_EMAIL_ADDRESSES, never for 3LO (documented: it has no OAuth 2.0 entry); guards see to
 * both.
 */
export const getUserEmail: Handler<operations['getUserEmail']> = (call) => {
  const visit = requireVisit(call);
  const { accountId = '' } = call.query;
  const body = emailOf(call.world, visit, accountId);
  if (body) return { status: 200, body, type: JIRA_JSON };
  throw jiraRefusal('userMissing', {
    check: 'the account is one of a member of the site who is not gone',
    received: accountId,
  });
};

/** GET /rest/api/{2,3}/user/email/bulk: those of the accounts that there are. */
export const bulkGetUserEmails: Handler<operations['bulkGetUserEmails']> = (call) => {
  const visit = requireVisit(call);
  const accountIds = new Set(call.query.accountId ?? []);
  const body = [...accountIds].flatMap((accountId) => emailOf(call.world, visit, accountId) ?? []);
  return { status: 200, body, type: JIRA_JSON };
};

function emailOf(world: World, visit: Visit, accountId: string) {
  const account = isKnownTo(visit, accountId) ? accountOf(world, accountId) : undefined;
  if (!account || statusOf(world, account) === 'closed') return undefined;
  noteDisclosure(world, visit.clientId, [accountId]);
  return { accountId, email: account.email };
}
