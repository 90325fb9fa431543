import { defineDial, defineFacts } from '../../world/facts.ts';

const ACE = 'atlassian-connect-express 11.5.3, lib/internal/registration/register-jira-conf.js';
const OURS = 'a limit of the simulator';

/** What is known of UPM's REST. Durations are in milliseconds. */
export const upmFacts = defineFacts('upm', {
  pingAfter: {
    title: 'How long after an answer a task of UPM asks to be polled again',
    value: 300,
    standing: 'observed',
    source: 'a trace of 2020',
  },
  contentTypes: {
    title: 'What the status of a task of UPM says of its phase',
    value: {
      downloading: 'application/vnd.atl.plugins.install.downloading+json',
      installing: 'application/vnd.atl.plugins.install.installing+json',
      failed: 'application/vnd.atl.plugins.task.install.err+json',
    },
    standing: 'observed',
    source: 'a trace of 2020',
  },
  end: {
    title:
      'A task of UPM that succeeded leads to the app with 303; one that failed is answered 200, with status.done',
    value: 303,
    standing: 'observed',
    source: ACE,
  },
  password: {
    title:
      'Basic authentication takes the e-mail address of an admin of the site, and any API token that is not empty',
    value: 'any',
    standing: 'unknown',
    source: 'API tokens are not played',
  },
  developmentMode: {
    title: 'The setting by which an admin lets apps be uploaded by address',
    value: 'connectDeveloperListingsEnabled',
    standing: 'observed',
    source: ACE,
  },
  mostTokens: {
    title: 'How many upm-tokens are remembered, the newest',
    value: 1_000,
    standing: 'unknown',
    source: OURS,
  },
  mostTasks: {
    title: 'How many tasks of UPM are remembered, the newest',
    value: 500,
    standing: 'unknown',
    source: OURS,
  },
  privateToken: {
    title:
      'A private licence token is read, set and removed at license-tokens/{key}-key; the methods, and what is said without one, are inferred',
    value: 'GET, PUT, DELETE',
    standing: 'inferred',
    source: "a vendor's client for UPM (k15t): address, media type and members",
  },
});

export const upmTokenUse = defineDial({
  name: 'connect.upmTokenUse',
  title: 'Whether an upm-token is good for one install or for many',
  positions: ['once', 'often'],
  default: 'once',
  standing: 'unknown',
  source: 'no public source settles it; clients that ship fetch one for each install',
});
