import { defineDial, defineFacts } from '../../world/facts.ts';

const NOBODY_KNOWS = 'no public source settles it';

export const tokenLeeway = defineDial({
  name: 'connect.tokenLeeway',
  title: 'By how much the clock of an app may be off where a product looks at the times of its JWT',
  positions: ['30-seconds', 'none'],
  default: '30-seconds',
  standing: 'unknown',
  source: `${NOBODY_KNOWS}; the published library of 2016 allowed some`,
});

export const tokenAudience = defineDial({
  name: 'connect.tokenAudience',
  title:
    'Whether a product looks at aud in the JWT of an app, which may be left out: not at all, or it refuses one that names another clientKey than its own',
  positions: ['ignored', 'checked'],
  default: 'ignored',
  standing: 'unknown',
  source: `${NOBODY_KNOWS}; atlassian-connect-express 11.5.3 sends [clientKey], other apps nothing`,
});

export const tokenRefusals = defineDial({
  name: 'connect.tokenRefusals',
  title:
    'Whether a product refuses the JWT of an app with JSON that has the words, or with a page without them',
  positions: ['json', 'html'],
  default: 'json',
  standing: 'unknown',
  source: 'community.developer.atlassian.com/t/54123 and /t/68855: often HTML without a detail',
});

export const bearerConnectToken = defineDial({
  name: 'connect.bearerConnectToken',
  title:
    'What becomes of the JWT of an app that is sent as Bearer: refused with 403, or as if nobody had signed in',
  positions: ['refused', 'anonymous'],
  default: 'refused',
  standing: 'observed',
  source:
    'github.com/lesstif/php-jira-rest-client/issues/528 (2024, refused); community.developer.atlassian.com/t/19388 (2018, anonymous)',
});

export const disabledApps = defineDial({
  name: 'connect.disabledApps',
  title: 'Whether the JWT of an app that is disabled is refused',
  positions: ['refused', 'accepted'],
  default: 'refused',
  standing: 'inferred',
  source: 'the host plugin of 2016 ends the app’s access with it; no recording',
});

export const appsBeingInstalled = defineDial({
  name: 'connect.appsBeingInstalled',
  title: 'Whether an app may call the site before it has answered its first installed',
  positions: ['refused', 'accepted'],
  default: 'refused',
  standing: 'unknown',
  source: NOBODY_KNOWS,
});

defineFacts('connect', {
  appTokenPlace: {
    title:
      'An app shows its JWT in the Authorization header or as the parameter jwt; where both are, the header counts',
    value: 'header',
    standing: 'unknown',
    source:
      'developer.atlassian.com, understanding JWT for Connect apps (both places; which one counts is unknown)',
  },
  appTokenLength: {
    title: 'A product does not mind how long the JWT of an app is good for',
    value: 'not checked',
    standing: 'unknown',
    source: 'three minutes are usual',
  },
});
