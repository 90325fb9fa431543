import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Jira } from '../../jira/create-jira.ts';
import type { AppContext } from '../app-context.ts';
import { AppRefusal } from '../app-problem.ts';
import { siteOf } from '../find-site.ts';
import { field } from '../form.ts';
import { issuePage } from '../pages/plain-pages.ts';
import { issueKeyOf, longestComment, readIssue } from '../read-issue.ts';
import { sendDone, sendPage, wantsJson } from '../respond.ts';
import { signedIn } from '../session.ts';

interface IssueAddress {
  Params: { key: string };
}

export function addJiraRoutes(server: FastifyInstance, app: AppContext): void {
  server.post('/site', async (request, reply) => {
    const { person } = await signedIn(app, request);
    const cloudId = field(request, 'cloudId', 100);
    const sites = await app.clientOf(person).listSites(person.personId);
    if (!sites.some((site) => site.cloudId === cloudId)) throw unknownSite();
    await app.store.writePerson({ ...person, cloudId });
    return sendDone(request, reply, { body: { outcome: 'site-chosen', cloudId } });
  });
  server.get<IssueAddress>('/issues/:key', async (request, reply) => {
    const issueKey = issueKeyOf(request.params.key);
    const view = await readIssue(await jiraOf(app, request), issueKey);
    return wantsJson(request) ? view : sendPage(reply, 200, issuePage(view));
  });
  server.post<IssueAddress>('/issues/:key/comments', async (request, reply) => {
    const issueKey = issueKeyOf(request.params.key);
    const text = field(request, 'text', longestComment);
    const comment = await (await jiraOf(app, request)).addComment(issueKey, text);
    const body = { outcome: 'commented', comment };
    return sendDone(request, reply, { status: 201, location: `/issues/${issueKey}`, body });
  });
}

async function jiraOf(app: AppContext, request: FastifyRequest): Promise<Jira> {
  const { person } = await signedIn(app, request);
  return app.clientOf(person).jira(person.personId, await siteOf(app, person));
}

function unknownSite(): AppRefusal {
  return new AppRefusal({
    status: 400,
    kind: 'bad-request',
    condition: 'unknown-site',
    message: 'The permission does not cover this site.',
  });
}
