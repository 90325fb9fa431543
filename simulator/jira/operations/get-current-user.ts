import type { operations } from '../../../openapi/jira.gen.ts';
import type { Handler } from '../../world/call.ts';
import { noteDisclosure } from '../../world/disclosures.ts';
import { JIRA_JSON } from '../refusals.ts';
import { renderUser } from '../render-person.ts';
import { selfLinkOf } from '../self-link.ts';
import { requireVisit } from '../visit.ts';

/** GET /rest/api/{2,3}/myself: whoever granted the token. */
export const getCurrentUser: Handler<operations['getCurrentUser']> = (call) => {
  const visit = requireVisit(call);
  noteDisclosure(call.world, visit.clientId, [visit.person.accountId]);
  return {
    status: 200,
    body: renderUser(call.world, visit.person, visit, selfLinkOf(call, visit.site)),
    type: JIRA_JSON,
  };
};
