import type { Descriptor } from '../descriptor/descriptor.ts';
import { impliedBy } from '../scopes.ts';
import type { Installation } from '../state.ts';

/** The version of an app that is new at a site (`facts.versions`). */
export const firstVersion = ({ apiVersion }: Pick<Descriptor, 'apiVersion'>): string => `${apiVersion}.0.0`;

/** What an upgrade brings. */
interface Change {
  readonly descriptor: Pick<Descriptor, 'apiVersion' | 'scopes'>;
  /** Whether a free app is paid for from now on. */
  readonly isBought: boolean;
}

/** The version of an app after an upgrade (`facts.versions`). */
export function nextVersion(
  previous: Pick<Installation, 'version' | 'descriptor'>,
  { descriptor, isBought }: Change,
): string {
  if (descriptor.apiVersion > previous.descriptor.apiVersion) return firstVersion(descriptor);
  const [major = 1, minor = 0, micro = 0] = previous.version.split('.').map(Number);
  const before = impliedBy(previous.descriptor.scopes);
  const isMinor = isBought || descriptor.scopes.some((scope) => !before.has(scope));
  return isMinor ? `${major}.${minor + 1}.0` : `${major}.${minor}.${micro + 1}`;
}
