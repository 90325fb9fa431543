import type { components } from '../../openapi/control.gen.ts';
import type { World } from '../world/world.ts';
import type { ListedApp } from './state.ts';

type ListingSetup = components['schemas']['ConnectListingSetup'];

/** As long as Atlassian asks apps to keep data (`facts.retention`). */
const RETENTION_DAYS = 30;

/** A listing with a shared secret of its own, which all sites of the app have where the world's secrets are so. */
export function makeListing(world: World, setup: ListingSetup): ListedApp {
  const { appKey, descriptorUrl, paid = false, retentionDays = RETENTION_DAYS } = setup;
  const half = () => world.dice.alphanumeric('listingSecret', 32);
  return { appKey, descriptorUrl, paid, retentionDays, sharedSecret: half() + half() };
}

/** The Marketplace of a world's setup, by app key. */
export const listingsOfSetup = (world: World): Map<string, ListedApp> =>
  new Map((world.setup.connect?.listings ?? []).map((setup) => [setup.appKey, makeListing(world, setup)]));
