import { defineDial, defineFacts } from '../../world/facts.ts';

const MEMORY = 'from memory; no public source at hand';

/** How Confluence shows people, as far as Jira does not say it already. */
export const facts = defineFacts('confluence', {
  scopes: {
    title:
      'Version 1 wants read:confluence-user or read:content-details:confluence, version 2 read:confluence-user or read:user:confluence',
    value: 'classic, or one granular scope',
    standing: 'unknown',
    source: MEMORY,
  },
  unknownLeftOut: {
    title: 'POST users-bulk leaves out whom it does not know, without a word',
    value: 'left out',
    standing: 'observed',
    source: 'public clients of users-bulk; accountStatus is active, inactive, closed or unknown (documented)',
  },
  mostAccountIds: {
    title: 'POST users-bulk takes 250 account ids',
    value: 250,
    standing: 'unknown',
    source: MEMORY,
  },
  formerUser: {
    title: 'A closed account is shown as in Jira: with 200, as "Former user", without an e-mail address',
    value: 'Former user',
    standing: 'inferred',
    source: 'payloads of Jira in two public apps; confluence.atlassian.com/jirakb 1178872095',
  },
  defaultPicture: {
    title: 'A closed account has the default avatar',
    value: '/wiki/aa-avatar/default-avatar.png',
    standing: 'unknown',
    source: MEMORY,
  },
  pictureSize: {
    title: 'Profile pictures of version 1 say that they are 48 pixels wide and high',
    value: 48,
    standing: 'unknown',
    source: MEMORY,
  },
});

export const unknownUser = defineDial({
  name: 'privacy.confluenceUnknownUser',
  title: 'What GET /wiki/rest/api/user says of an account id that nobody has',
  positions: ['404', '400'],
  default: '404',
  standing: 'observed',
  source: 'github.com/MrRefactoring/confluence.js tests/live/v1/users.test.ts takes both',
});
