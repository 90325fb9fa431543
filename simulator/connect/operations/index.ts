import type { operations } from '../../../openapi/connect.gen.ts';
import type { Handlers } from '../../world/call.ts';
import { getInstallKey } from './get-install-key.ts';

/** The contents page of this room. */
export const connectHandlers: Handlers<operations> = {
  getInstallKey,
};
