import type { operations } from '../../openapi/control.gen.ts';
import { POLICY } from '../privacy/picture/document.ts';
import { drawPicture } from '../privacy/picture/draw-picture.ts';
import type { ControlHandler } from './call.ts';
import { requireApp, requireWorld } from './require.ts';

export const drawPrivacyPicture: ControlHandler<operations['drawPrivacyPicture']> = (call) => {
  const world = requireWorld(call);
  const app = call.query?.app === undefined ? undefined : requireApp(world, call.query.app, 'app');
  const headers = { 'content-security-policy': `${POLICY}; frame-ancestors 'none'` };
  return { status: 200, type: 'text/html; charset=utf-8', headers, body: drawPicture(world, app?.clientId) };
};
