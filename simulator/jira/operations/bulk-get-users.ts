import type { operations } from '../../../openapi/jira.gen.ts';
import type { Handler } from '../../world/call.ts';
import { accountOf } from '../../world/directory.ts';
import { noteDisclosure } from '../../world/disclosures.ts';
import { facts } from '../facts.ts';
import { requirePage } from '../guards/require-page.ts';
import { JIRA_JSON, jiraRefusal } from '../refusals.ts';
import { renderPerson } from '../render-person.ts';
import { selfLinkOf } from '../self-link.ts';
import { isKnownTo, requireVisit } from '../visit.ts';

const PAGE = { usual: facts.usersPerPage.value, most: facts.mostUsersPerPage.value };

/** GET /rest/api/{2,3}/user/bulk: the members of the site among the account ids; others are left out. */
export const bulkGetUsers: Handler<operations['bulkGetUsers']> = (call) => {
  const visit = requireVisit(call);
  const accountIds = (call.query.accountId ?? []).filter((accountId) => accountId !== '');
  if (accountIds.length === 0) {
    throw jiraRefusal('accountIdMissing', { check: 'the query has at least one accountId' });
  }
  const { startAt, maxResults } = requirePage(call.query, PAGE);
  const found = [...new Set(accountIds)]
    .filter((accountId) => isKnownTo(visit, accountId))
    .flatMap((accountId) => accountOf(call.world, accountId) ?? []);
  const self = selfLinkOf(call, visit.site);
  const page = found.slice(startAt, startAt + maxResults);
  const values = page.map((one) => renderPerson(call.world, one, visit, self));
  const shown = page.map(({ accountId }) => accountId);
  noteDisclosure(call.world, visit.clientId, shown);
  const isLast = startAt + values.length >= found.length;
  const body = { maxResults, startAt, total: found.length, isLast, values };
  return { status: 200, body, type: JIRA_JSON };
};
