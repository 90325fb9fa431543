import { refuses } from './refuses.ts';
import { SIGNED_INSTALL } from './sources.ts';

export const audienceChecked = refuses({
  id: 'connect/audience-checked',
  level: 'must',
  title: 'An install is for this app only when its aud says so',
  why: "Atlassian's key signs the installs of all apps: whoever owns another app could send its genuine installs to this one.",
  source: SIGNED_INSTALL,
  cases: { installed: ['wrong-audience', 'missing-audience'] },
});
