import type { components } from '../../openapi/control.gen.ts';
import type { Identity } from './account-holder.ts';
import { asked } from './control.ts';
import { accountIdsOf } from './data-on-stage.ts';
import type { StageContext } from './stage-context.ts';

/** What Atlassian has written down about one account as an app reported it. */
export type BookedAccount = components['schemas']['ReportedAccount'];

/** What Atlassian has written down about the reports of one app. */
export type BookSummary = components['schemas']['PrivacyApp'];

/** Which accounts of the book to look at; see `state` of the control surface's list. */
export type BookState = 'due' | 'overdue' | 'aged-out' | 'closed' | 'updated' | 'anomalous' | 'unreported';

/** Atlassian's side of the duty to report; an app is named by handle, and is the app under test unless it is. */
export interface Book {
  /** Undefined for somebody whom the app never reported. */
  of(who: Identity | string, app?: string): Promise<BookedAccount | undefined>;
  summary(app?: string): Promise<BookSummary>;
  accounts(which?: { readonly state?: BookState; readonly app?: string }): Promise<BookedAccount[]>;
}

/** As many as a page may have. */
const PAGE = 10_000;

export function createBook(context: StageContext): Book {
  const { control, world } = context;
  const appOf = (app?: string) => (app === undefined ? context.clientId : context.clientIdOf(app));
  const accounts: Book['accounts'] = async ({ state, app } = {}) => {
    const params = { path: { world, clientId: appOf(app) } };
    const found: BookedAccount[] = [];
    for (let after: number | undefined = 0; after !== undefined; ) {
      const query = { limit: PAGE, after, ...(state && { state }) };
      const page: components['schemas']['ReportedAccountsPage'] = await asked(
        control.GET('/worlds/{world}/privacy/apps/{clientId}/accounts', { params: { ...params, query } }),
      );
      found.push(...page.accounts);
      after = page.nextAfter;
    }
    return found;
  };
  return {
    accounts,
    of: async (who, app) => {
      const [accountId] = accountIdsOf([who]);
      return (await accounts({ app })).find((one) => one.accountId === accountId);
    },
    summary: async (app) => {
      const params = { path: { world } };
      const all = await asked(control.GET('/worlds/{world}/privacy/apps', { params }));
      const found = all.find(({ clientId }) => clientId === appOf(app));
      if (!found) throw new Error(`the book knows no app ${appOf(app)}`);
      return found;
    },
  };
}
