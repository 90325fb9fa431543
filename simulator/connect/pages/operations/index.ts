import { changeApps } from './change-apps.ts';
import { createContextToken } from './create-context-token.ts';
import { getBridge, getHostScript } from './get-bridge.ts';
import { showAppPage } from './show-app-page.ts';
import { showApps } from './show-apps.ts';
import { showIssuePage } from './show-issue-page.ts';

/** What people see in a browser, and the scripts of it. */
export const pageHandlers = {
  changeApps,
  createContextToken,
  getBridge,
  getHostScript,
  showAppPage,
  showApps,
  showIssuePage,
};
