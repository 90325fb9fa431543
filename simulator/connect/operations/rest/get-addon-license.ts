import type { operations } from '../../../../openapi/connect.gen.ts';
import type { Handler } from '../../../world/call.ts';
import { showLicense } from '../../licence.ts';
import { restFacts } from './facts.ts';
import { restRefusal } from './refusals.ts';
import { addonOf } from './require-addon.ts';

/** GET /rest/atlassian-connect/1/license. */
export const getAddonLicense: Handler<operations['getAddonLicense']> = (call) => {
  const { world } = call;
  const license = showLicense(world, addonOf(call));
  if (!license) throw restRefusal('licenseMissing', { check: 'the app has a licence' });
  const expires = new Date(world.clock.now() + restFacts.licenseCaching.value).toUTCString();
  return { status: 200, body: license, headers: { expires } };
};
