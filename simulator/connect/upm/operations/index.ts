import { changePlugin } from './change-plugin.ts';
import { getInstallTask } from './get-install-task.ts';
import { getLicenseToken } from './get-license-token.ts';
import { getPlugin } from './get-plugin.ts';
import { getUpmSettings } from './get-upm-settings.ts';
import { installPlugin } from './install-plugin.ts';
import { listPlugins } from './list-plugins.ts';
import { removeLicenseToken } from './remove-license-token.ts';
import { setLicenseToken } from './set-license-token.ts';
import { uninstallPlugin } from './uninstall-plugin.ts';

/** UPM: the REST by which admins and development tools manage the apps of a product. */
export const upmHandlers = {
  listPlugins,
  probePlugins: listPlugins,
  installPlugin,
  getUpmSettings,
  getPendingInstall: getInstallTask,
  getInstallTask,
  getPlugin,
  changePlugin,
  uninstallPlugin,
  getLicenseToken,
  setLicenseToken,
  removeLicenseToken,
};
