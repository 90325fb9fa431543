import type { Site } from '../context.ts';
import type { Author } from '../jira/create-jira.ts';
import type { Grant } from '../store/records.ts';
import type { AppContext } from './app-context.ts';
import { type AppProblem, problemOf } from './app-problem.ts';
import { noSite, reachOf } from './find-site.ts';
import { type IssueView, readIssue } from './read-issue.ts';
import type { Visitor } from './session.ts';

/** Whether the app may act for somebody. Holds no credential. */
export type Connection =
  | { status: 'none' }
  | { status: 'ended'; condition: string }
  | { status: 'connected'; accountId: string; scopes: string[] };

/** What the first page shows. What could not be read is left out, and `problem` says why. */
export interface HomeView {
  person?: { personId: string; name: string };
  connection: Connection;
  account?: Author;
  sites: Site[];
  site?: Site;
  issue?: IssueView;
  problem?: AppProblem;
  /** What customers there are to sign in with, as the client ids of their apps; absent when there are none. */
  customers?: readonly string[];
  /** Whether there is a page about what the app holds of people. */
  keepsPersonalData?: true;
  /** Whether there is a page about the sites that installed the app, for whoever runs it. */
  runsConnectApp?: true;
}

/** @returns the view of whoever is signed in, as far as Atlassian lets us read it. */
export async function readHome(app: AppContext, visitor: Visitor | undefined): Promise<HomeView> {
  if (visitor === undefined) {
    const { customers } = app;
    return { connection: { status: 'none' }, sites: [], ...(customers.length > 0 && { customers }) };
  }
  const { personId, name } = visitor.person;
  const view: HomeView = { person: { personId, name }, connection: { status: 'none' }, sites: [] };
  if (app.personalData !== undefined) view.keepsPersonalData = true;
  if (app.connectApp !== undefined && visitor.person.clientId === undefined) view.runsConnectApp = true;
  view.connection = connectionOf(await app.store.readGrant(personId));
  if (view.connection.status !== 'connected') return view;
  try {
    await addJira(app, visitor, view);
  } catch (thrown) {
    view.problem = problemOf(thrown);
    if (view.problem === undefined) throw thrown;
    // A call may have found out that the permission is gone.
    view.connection = connectionOf(await app.store.readGrant(personId));
  }
  return view;
}

async function addJira(app: AppContext, { person }: Visitor, view: HomeView): Promise<void> {
  Object.assign(view, await reachOf(app, person));
  if (view.sites.length === 0) throw noSite();
  if (view.site === undefined) return;
  const jira = app.clientOf(person).jira(person.personId, view.site);
  view.account = await jira.myself();
  const { issueKey } = app.configuration;
  if (issueKey !== undefined) view.issue = await readIssue(jira, issueKey);
}

function connectionOf(grant: Grant | undefined): Connection {
  if (grant === undefined) return { status: 'none' };
  if (grant.ended !== undefined) return { status: 'ended', condition: grant.ended.condition };
  return { status: 'connected', accountId: grant.accountId, scopes: grant.scopes };
}
