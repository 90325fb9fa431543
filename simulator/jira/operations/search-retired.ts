import type { operations } from '../../../openapi/jira.gen.ts';
import type { Handler } from '../../world/call.ts';
import { jiraRefusal } from '../refusals.ts';

/** GET /rest/api/3/search: retired (observed). */
export const searchRetired: Handler<operations['searchRetired']> = ({ path }) => {
  throw jiraRefusal('searchRetired', { check: 'the operation still exists', received: path });
};
