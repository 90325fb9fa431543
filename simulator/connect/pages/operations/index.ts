import { changeApps } from './change-apps.ts';
import { createContextToken } from './create-context-token.ts';
import { getBridge, getHostScript } from './get-bridge.ts';
import { acceptSiteSession, openSiteSession } from './open-site-session.ts';
import { showAppPage } from './show-app-page.ts';
import { showApps } from './show-apps.ts';
import { showIssuePage } from './show-issue-page.ts';

/** What people see in a browser, and the scripts of it. */
export const pageHandlers = {
  acceptSiteSession,
  changeApps,
  createContextToken,
  getBridge,
  getHostScript,
  openSiteSession,
  showAppPage,
  showApps,
  showIssuePage,
};
