import type { operations } from '../../../openapi/connect.gen.ts';
import type { Handlers } from '../../world/call.ts';
import { pageHandlers } from '../pages/operations/index.ts';
import { upmHandlers } from '../upm/operations/index.ts';
import { exchangeAssertion } from './exchange-assertion.ts';
import { getForgersKey } from './get-forgers-key.ts';
import { getInstallKey } from './get-install-key.ts';
import { restHandlers } from './rest/index.ts';

/** The contents page of this room. */
export const connectHandlers: Handlers<operations> = {
  exchangeAssertion,
  getForgersKey,
  getInstallKey,
  ...restHandlers,
  ...pageHandlers,
  ...upmHandlers,
};
