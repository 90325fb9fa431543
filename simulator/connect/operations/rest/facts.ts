import { MINUTE } from '../../../world/durations.ts';
import { defineDial, defineFacts } from '../../../world/facts.ts';

const PLUGIN = 'the published host plugin of 2016 (github.com/mahmoudimus/ac)';
const CLIENT_KEY = 'developer.atlassian.com, changes of 24 March 2026';

export const restFacts = defineFacts('connect', {
  longestPropertyKey: {
    title: 'The key of an app property has 127 characters at most',
    value: 127,
    standing: 'observed',
    source: PLUGIN,
  },
  longestPropertyValue: {
    title: 'The value of an app property has 32,768 characters at most (that there is a limit is observed)',
    value: 32_768,
    standing: 'unknown',
    source: 'no public source at hand',
  },
  mostProperties: {
    title: 'An app keeps a hundred properties at a site at most',
    value: 100,
    standing: 'unknown',
    source: 'no public source at hand',
  },
  licenseCaching: {
    title: 'The answer of the old licence resource may be kept for five minutes',
    value: 5 * MINUTE,
    standing: 'observed',
    source: PLUGIN,
  },
  clientKeyProperty: {
    title:
      'The reserved, read-only property that tells a Forge app its former clientKey; here the JWT of the Connect app reads it (inferred), and its value is the clientKey as text (unknown)',
    value: 'connect_client_key_019cdff3-8bfb-71fe-9628-875b700aebb8',
    standing: 'documented',
    source: CLIENT_KEY,
  },
  clientKeyPropertyFrom: {
    title: 'From this day on, the reserved property is there',
    value: Date.UTC(2026, 2, 24),
    standing: 'documented',
    source: CLIENT_KEY,
  },
  clientKeyPropertyUntil: {
    title: 'From this day on, with the end of support for Connect, it is gone; the day is inferred',
    value: Date.UTC(2027, 0, 1),
    standing: 'inferred',
    source: `${CLIENT_KEY}: it ends at end of support, in the fourth quarter of 2026`,
  },
  consumerInfo: {
    title: 'consumer-info is XML for anybody, with the present clientKey of the product as key',
    value: 'key',
    standing: 'observed',
    source: 'github.com/atlassian/github-for-jira; the other elements are from memory',
  },
  foreignAddon: {
    title: 'An app that asks about another is told that there is none',
    value: 404,
    standing: 'inferred',
    source: PLUGIN,
  },
});

export const clientKeyProperty = defineDial({
  name: 'connect.clientKeyProperty',
  title: 'Whether the reserved property with the clientKey is there; by the date of the world unless said',
  positions: ['by-date', 'served', 'absent'],
  default: 'by-date',
  standing: 'documented',
  source: CLIENT_KEY,
});
