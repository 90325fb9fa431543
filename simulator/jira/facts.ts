import { defineFacts } from '../world/facts.ts';

const SWAGGER = "Atlassian's published description of the Jira Cloud platform REST API";
const AVATARS = 'https://avatar-management--avatars.us-west-2.prod.public.atl-paas.net';

export const facts = defineFacts('jira', {
  order: {
    title:
      'The gateway asks for the cloud id, the bearer, the installation, the scope and the rate, in this order',
    value: ['cloud id', 'bearer', 'installation', 'scope', 'rate'],
    standing: 'inferred',
    source:
      'the cloud id comes first in a recording without a bearer (github.com/Alknoma/minutehand); no public source shows the rest',
  },
  orderOfUnknownPath: {
    title:
      'A path or method that Jira does not have is refused after the installation, without a look at scopes',
    value: 'before scope',
    standing: 'unknown',
    source: 'no public source at hand: no scope can belong to what is not there',
  },
  formerUser: {
    title:
      'A closed account is shown with 200 as "Former user", inactive, without e-mail address and time zone',
    value: 'Former user',
    standing: 'observed',
    source: 'payloads of two public apps; confluence.atlassian.com/jirakb 1178872095',
  },
  defaultAvatar: {
    title: 'A closed account has the default avatar in all sizes',
    value: `${AVATARS}/default-avatar.png`,
    standing: 'observed',
    source: 'payloads of two public apps',
  },
  emailAddress: {
    title: 'A person sees their own e-mail address, and those that other profiles show',
    value: 'own-or-visible',
    standing: 'inferred',
    source: `${SWAGGER}: "privacy controls are applied"`,
  },
  groups: {
    title:
      'Nobody is in a group or has an application role here, so that both lists are empty also when they are expanded',
    value: 0,
    standing: 'unknown',
    source: `not simulated; ${SWAGGER} counts them, and lists them when they are expanded`,
  },
  hiddenFromApps: {
    title:
      'An issue that is shown to certain people only is hidden from a Connect app, too, unless it acts as one of them',
    value: 'hidden',
    standing: 'inferred',
    source: 'apps have accounts of their own, for which issue security holds',
  },
  usersPerPage: {
    title: 'GET /user/bulk gives ten users a page when not asked for more',
    value: 10,
    standing: 'documented',
    source: SWAGGER,
  },
  mostUsersPerPage: {
    title: 'GET /user/bulk gives no more than a hundred users a page',
    value: 100,
    standing: 'inferred',
    source: `the sample of ${SWAGGER}`,
  },
  commentsPerPage: {
    title: 'GET /comment gives five thousand comments a page, and no more',
    value: 5_000,
    standing: 'documented',
    source: SWAGGER,
  },
  commentsPerIssue: {
    title: 'An issue holds five thousand comments (that there is a limit is documented)',
    value: 5_000,
    standing: 'unknown',
    source: `${SWAGGER}, the 413 of POST /comment`,
  },
  longestText: {
    title: 'A comment or description holds 32,767 characters',
    value: 32_767,
    standing: 'unknown',
    source: 'no public source at hand',
  },
  longestSummary: {
    title: 'A summary holds 255 characters',
    value: 255,
    standing: 'unknown',
    source: 'no public source at hand',
  },
});
