import {
  deleteAddonProperty,
  getAddonProperty,
  listAddonProperties,
  setAddonProperty,
} from './addon-properties.ts';
import { getAddon } from './get-addon.ts';
import { getAddonLicense } from './get-addon-license.ts';
import { getConsumerInfo } from './get-consumer-info.ts';

/** What an app may ask of a site about itself. */
export const restHandlers = {
  getAddon,
  listAddonProperties,
  getAddonProperty,
  setAddonProperty,
  deleteAddonProperty,
  getAddonLicense,
  getConsumerInfo,
};
