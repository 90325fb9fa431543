import type { operations } from '../../../openapi/privacy.gen.ts';
import type { Handlers } from '../../world/call.ts';
import { bulkGetConfluenceUsers } from './bulk-get-confluence-users.ts';
import { getConfluenceUser } from './get-confluence-user.ts';
import { reportAccounts } from './report-accounts.ts';

/** The contents page: a handler for each operation of `openapi/privacy.yaml`. */
export const privacyHandlers: Handlers<operations> = {
  reportAccounts,
  reportAccountsWithoutSlash: reportAccounts,
  reportAccountsOfConnect: reportAccounts,
  reportAccountsOfConnectInConfluence: reportAccounts,
  getConfluenceUser,
  bulkGetConfluenceUsers,
};
