import { type Addresses, directAddresses } from '../world/origins.ts';
import type { World } from '../world/world.ts';
import { DEFAULT_WORLD } from '../world/worlds.ts';
import type { ControlCall } from './call.ts';

/**
 * How hosts of a world are reached by whoever reaches the simulator as this request did.
 *
 * @returns an address in which `{host}` stands for the host's name: `http://127.0.0.1:4400/~mine/{host}`
 */
export const hostAddressOf = ({ headers }: Pick<ControlCall, 'headers'>, world: World): string =>
  addressesOf({ headers }, world).of('{host}', '');

/** The addresses of a world, as whoever made this request would write them. */
export const addressesOf = ({ headers }: Pick<ControlCall, 'headers'>, { name }: World): Addresses =>
  directAddresses(`http://${headers.host ?? 'localhost'}${name === DEFAULT_WORLD ? '' : `/~${name}`}`);
