import type { operations } from '../../../openapi/privacy.gen.ts';
import type { Handler } from '../../world/call.ts';
import { accountOf, isMember } from '../../world/directory.ts';
import { noteDisclosure } from '../../world/disclosures.ts';
import { unknownUser } from '../confluence/facts.ts';
import { confluenceRefusal } from '../confluence/refusals.ts';
import { renderUser } from '../confluence/render-user.ts';
import { requireVisit } from '../confluence/require-visit.ts';

/** GET /wiki/rest/api/user: one person of the site; a closed account is shown, not refused, as in Jira. */
export const getConfluenceUser: Handler<operations['getConfluenceUser']> = (call) => {
  const { world, operation } = call;
  const visit = requireVisit(call);
  const { accountId } = call.query;
  if (!accountId) {
    const check = 'the query has an accountId';
    throw confluenceRefusal('confluenceAccountIdMissing', operation.path, { check });
  }
  const account = accountOf(world, accountId);
  if (!account || !isMember(visit.site, accountId)) {
    const reason = { check: 'the account is one of a member of the site', received: accountId };
    const status = Number(world.dial(unknownUser));
    throw confluenceRefusal('confluenceUserUnknown', operation.path, reason, status);
  }
  noteDisclosure(world, visit.clientId, [accountId]);
  return { status: 200, body: renderUser(world, account, visit) };
};
