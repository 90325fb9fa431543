import type { Identity } from './account-holder.ts';
import { ControlProblem } from './control.ts';
import { accountIdsOf } from './data-on-stage.ts';
import type { StageContext } from './stage-context.ts';

/** What an account's part in the book may look like. */
export type BookState = 'due' | 'overdue' | 'closed' | 'updated' | 'anomalous' | 'unreported';

/** What Atlassian has written down about one account as an app reported it. Moments are RFC 3339. */
export interface BookedAccount {
  readonly accountId: string;
  readonly handle?: string;
  readonly reports: number;
  readonly lastReportedAt?: string;
  readonly updatedAt?: string;
  readonly dueAt?: string;
  readonly state: string;
  readonly told?: 'closed' | 'updated';
  readonly closedToldAt?: string;
  readonly askedAfterClosure: number;
  readonly early: number;
  readonly late: number;
}

/** What Atlassian has written down about the reports of one app. */
export interface BookSummary {
  readonly clientId: string;
  readonly accounts: number;
  readonly reports: number;
  readonly due: number;
  readonly overdue: number;
  readonly closedTold: number;
  readonly anomalies: Readonly<Record<string, number>>;
  readonly disclosedButNeverReported: number;
}

/** Atlassian's side of the duty to report; an app is named by handle, and is the app under test unless it is. */
export interface Book {
  /** Undefined for somebody whom the app never reported. */
  of(who: Identity | string, app?: string): Promise<BookedAccount | undefined>;
  summary(app?: string): Promise<BookSummary>;
  accounts(which?: { readonly state?: BookState; readonly app?: string }): Promise<BookedAccount[]>;
}

const PAGE = 1_000;

export function createBook(context: StageContext): Book {
  const read = (path: string) => readControl(context, path);
  const appOf = (app?: string) => (app === undefined ? context.clientId : context.clientIdOf(app));
  const accounts: Book['accounts'] = async ({ state, app } = {}) => {
    const found: BookedAccount[] = [];
    for (let after: string | undefined = ''; after !== undefined; ) {
      const query = new URLSearchParams({
        limit: String(PAGE),
        ...(state && { state }),
        ...(after && { after }),
      });
      const page = (await read(`/privacy/apps/${appOf(app)}/accounts?${query}`)) as Page;
      found.push(...page.accounts);
      after = page.accounts.length < PAGE ? undefined : page.accounts.at(-1)?.accountId;
    }
    return found;
  };
  return {
    accounts,
    of: async (who, app) => {
      const [accountId = ''] = accountIdsOf([who]);
      return (await accounts({ app })).find((one) => one.accountId === accountId);
    },
    summary: async (app) => {
      const all = (await read('/privacy/apps')) as BookSummary[];
      const found = all.find(({ clientId }) => clientId === appOf(app));
      if (!found) throw new Error(`the book knows no app ${appOf(app)}`);
      return found;
    },
  };
}

interface Page {
  readonly accounts: readonly BookedAccount[];
}

async function readControl({ simulator, world }: StageContext, path: string): Promise<unknown> {
  const url = `${simulator.url}/_control/worlds/${world}${path}`;
  const { status, text } = await simulator.ask({
    method: 'GET',
    url,
    headers: { accept: 'application/json' },
  });
  if (status !== 200) throw new ControlProblem(`the control surface answered ${status} to ${path}: ${text}`);
  return JSON.parse(text);
}
