import type { operations } from '../../../openapi/connect.gen.ts';
import type { Handlers } from '../../world/call.ts';
import { pageHandlers } from '../pages/operations/index.ts';
import { upmHandlers } from '../upm/operations/index.ts';
import { getInstallKey } from './get-install-key.ts';

/** The contents page of this room. */
export const connectHandlers: Handlers<operations> = {
  getInstallKey,
  ...pageHandlers,
  ...upmHandlers,
};
