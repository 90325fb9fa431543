import type { operations } from '../../../openapi/jira.gen.ts';
import type { Handler } from '../../world/call.ts';
import { accountOf } from '../../world/directory.ts';
import { noteDisclosure } from '../../world/disclosures.ts';
import { JIRA_JSON, jiraRefusal } from '../refusals.ts';
import { renderUser } from '../render-person.ts';
import { selfLinkOf } from '../self-link.ts';
import { isKnownTo, requireVisit } from '../visit.ts';

/**
 * GET /rest/api/{2,3}/user: one person of the site; a closed account is shown, not refused (observed). No account id is as
 * one that nobody has (documented).
 */
export const getUser: Handler<operations['getUser']> = (call) => {
  const visit = requireVisit(call);
  const { accountId } = call.query;
  if (!accountId) throw jiraRefusal('userMissing', { check: 'the query has an accountId' });
  const account = accountOf(call.world, accountId);
  if (!account || !isKnownTo(visit, accountId)) {
    throw jiraRefusal('userMissing', {
      check: 'the account is one of a member of the site',
      received: accountId,
    });
  }
  noteDisclosure(call.world, visit.clientId, [accountId]);
  return {
    status: 200,
    body: renderUser(call.world, account, visit, selfLinkOf(call, visit.site)),
    type: JIRA_JSON,
  };
};
