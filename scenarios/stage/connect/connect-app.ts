import type { ConnectTriggers } from '../../app-under-test/connect-triggers.ts';
import { NotOffered } from '../failure.ts';
import type { StageContext } from '../stage-context.ts';

/** Key of the descriptor of the app under test. */
export const APP_KEY = 'fauxlassian.reference';

/** How the app under test is used as a Connect app. @throws NotOffered when it is none */
export function connectAppOf({ app }: Pick<StageContext, 'app'>): ConnectTriggers {
  const { connectApp } = app.triggers;
  if (!connectApp || !app.capabilities.has('connect')) throw new NotOffered(app.name, 'connect');
  return connectApp;
}
