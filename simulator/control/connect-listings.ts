import type { operations } from '../../openapi/control.gen.ts';
import { makeListing } from '../connect/listings.ts';
import { connectState } from '../connect/state.ts';
import type { ControlHandler } from './call.ts';
import { requireListing } from './connect-require.ts';
import { showListing } from './connect-show.ts';
import { requireWorld } from './require.ts';

export const listListings: ControlHandler<operations['listListings']> = (call) => ({
  status: 200,
  body: [...connectState(requireWorld(call)).listings.values()].map(showListing),
});

export const setListing: ControlHandler<operations['setListing']> = (call) => {
  const world = requireWorld(call);
  const { appKey } = call.pathParameters;
  const { listings } = connectState(world);
  const known = listings.get(appKey);
  const listing = known ? Object.assign(known, call.body) : makeListing(world, { appKey, ...call.body });
  listings.set(appKey, listing);
  const { sharedSecret: _, ...told } = listing;
  world.record('connect.listed', told);
  return { status: 200, body: showListing(listing) };
};

export const deleteListing: ControlHandler<operations['deleteListing']> = (call) => {
  const world = requireWorld(call);
  const { appKey } = requireListing(world, call.pathParameters.appKey, 'appKey');
  connectState(world).listings.delete(appKey);
  world.record('connect.unlisted', { appKey });
  return { status: 204 };
};
