import type { operations } from '../../../openapi/privacy.gen.ts';
import type { Handler } from '../../world/call.ts';
import { accountOf, isMember } from '../../world/directory.ts';
import { noteDisclosure } from '../../world/disclosures.ts';
import { facts } from '../confluence/facts.ts';
import { confluenceRefusal } from '../confluence/refusals.ts';
import { renderPerson } from '../confluence/render-user.ts';
import { requireVisit } from '../confluence/require-visit.ts';

/** POST /wiki/api/v2/users-bulk: the members of the site among the account ids; others are left out (observed). */
export const bulkGetConfluenceUsers: Handler<operations['bulkGetConfluenceUsers']> = (call) => {
  const { world, operation, body } = call;
  const visit = requireVisit(call);
  const most = facts.mostAccountIds.value;
  if (body.accountIds.length > most) {
    throw confluenceRefusal('confluenceBodyMalformed', operation.path, {
      check: `there are at most ${most} account ids`,
      received: String(body.accountIds.length),
    });
  }
  const found = [...new Set(body.accountIds)]
    .filter((accountId) => isMember(visit.site, accountId))
    .flatMap((accountId) => accountOf(world, accountId) ?? []);
  noteDisclosure(
    world,
    visit.clientId,
    found.map(({ accountId }) => accountId),
  );
  return { status: 200, body: { results: found.map((account) => renderPerson(world, account, visit)) } };
};
