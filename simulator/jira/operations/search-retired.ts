import type { operations } from '../../../openapi/jira.gen.ts';
import type { Handler } from '../../world/call.ts';
import { jiraRefusal } from '../refusals.ts';

/** GET and POST /rest/api/{2,3}/search: retired (observed of GET in version 3). */
export const searchRetired: Handler<operations['searchRetired']> = ({ path }) => {
  throw jiraRefusal('searchRetired', { check: 'the operation still exists', received: path });
};
