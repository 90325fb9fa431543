import { refuses } from './refuses.ts';

const CONTEXT = ['context-qsh'];

export const contextTokenNotForLifecycle = refuses({
  id: 'connect/context-token-not-for-lifecycle',
  level: 'must',
  title: 'No lifecycle endpoint takes a context token',
  why: 'Everybody who may look at a page of the app has a context token in their browser: with it they could install, enable or disable the app as the site does.',
  source:
    'atlassian-connect-spring-boot 1.1.0 to 2.1.2 did, and was mended for it; developer.atlassian.com, context-qsh',
  cases: { installed: CONTEXT, enabled: CONTEXT, disabled: CONTEXT },
});
