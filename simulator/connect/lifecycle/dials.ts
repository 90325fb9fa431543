import { defineDial } from '../../world/facts.ts';

export const clientKeyForm = defineDial({
  name: 'connect.clientKeyForm',
  title:
    'What a clientKey looks like: a UUID, or the product, a colon, and a UUID or a number; it means nothing, and may be 255 characters long',
  positions: ['uuid', 'prefixed-uuid', 'prefixed-number'],
  default: 'uuid',
  standing: 'observed',
  source:
    'github.com/brezzhnev/atlassian-connect-core/issues/15 and /17 ("jira:" and a number or a UUID); the prefix of Confluence is inferred',
});

export const callbackRedirects = defineDial({
  name: 'connect.callbackRedirects',
  title:
    'Whether an answer of 3xx to a lifecycle call is a failure like any other, or is followed (307 and 308 with the same POST)',
  positions: ['refused', 'followed'],
  default: 'refused',
  standing: 'inferred',
  source:
    'developer.atlassian.com, app lifecycle: 200 and 204 are good answers; of redirects it says nothing',
});
