import type { Product } from '../world/directory.ts';
import type { World } from '../world/world.ts';
import { words } from './dials.ts';

/** Why an app could not be installed, as a task of UPM tells it. */
export interface InstallFailure {
  /** The i18n key that the host puts into the task. */
  readonly subCode: string;
  readonly message: string;
}

const LATER = 'Please try again later or contact the add-on vendor.';
const CONTACT = 'Please contact the add-on vendor.';

/**
 * The texts of the published host plugin (2016); those of today say "app" (`facts.installerTexts`). Of others the key alone, or
 * the text alone, is known (`facts.installerOwnWords`, `facts.defaultGroupsKey`).
 *
 * @see connect/i18n.properties of the host plugin; the default groups: community.developer.atlassian.com/t/37179
 */
const TEXTS = {
  'connect.remote.upm.install.exception': `The add-on failed to install. ${LATER}`,
  'connect.remote.upm.install.internal.error':
    'An internal error occurred while installing this add-on. Please contact Atlassian support.',
  'connect.install.error.remote.host.bad.response': `The add-on host returned HTTP response code {0} when we tried to contact it during installation. ${LATER}`,
  'connect.install.error.remote.host.timeout': `The add-on host did not respond when we tried to contact it at "{0}" during installation (the attempt timed out). ${LATER}`,
  'connect.install.error.remote.host.bad.domain': `The add-on host domain name "{0}" does not exist. ${CONTACT}`,
  'connect.install.error.remote.host.ssl': `An SSL error occurred when we tried to contact the add-on host at "{0}" ({1}). ${CONTACT}`,
  'connect.install.error.remote.descriptor.validation':
    'The add-on descriptor failed to validate against the schema. Please confirm this add-on is intended for use with {0} and then contact the add-on vendor.',
  'connect.install.error.remote.descriptor.validation.dev':
    'The add-on descriptor failed to validate against the schema. Please confirm this add-on is intended for use with {0} and then contact the add-on vendor. {1}',
  'connect.install.error.auth.with.no.installed.callback': `Installation failed. The add-on descriptor requested JWT authentication (or did not specify an "authentication" property, and defaulted to JWT) but did not specify an "installed" lifecycle callback to receive the authentication credentials. ${CONTACT}`,
  'connect.install.error.base_url.no_scheme': `Installation failed. The add-on descriptor specified a base URL that does not include a HTTP scheme (e.g. https). ${CONTACT}`,
  'connect.install.error.base_url.no_tls': `Installation failed. The add-on descriptor requested authentication but did not specify a secure base URL (beginning with https://) in its descriptor. ${CONTACT}`,
  'connect.install.error.missing.scope': `Installation failed. The add-on descriptor defines features that require the {0} scope, but does not request the {0} scope in its descriptor. ${CONTACT}`,
  'connect.install.error.unknown.module': `Installation failed. The add-on descriptor has a module of a type that is not known: {0}. ${CONTACT}`,
  'connect.install.error.default.groups':
    'The app "{0}" could not be installed as your site has not defined all of the required default groups. This affects the installation of all apps. Please see http://go.atlassian.com/nodefaultgroup for further information.',
  'upm.pluginInstall.error.descriptor.not.from.marketplace':
    'The add-on is not from the Marketplace, and development mode is off.',
  'upm.pluginInstall.error.response.exception': 'The descriptor could not be fetched from "{0}".',
  'upm.pluginInstall.error.ssl': 'The descriptor could not be fetched from "{0}": SSL error.',
  'upm.pluginInstall.error.access.denied': 'Access to "{0}" was denied.',
  'upm.pluginInstall.error.file.not.found': 'There is no descriptor at "{0}".',
} as const;

export type FailureText = keyof typeof TEXTS;

export const PRODUCT_NAMES: Readonly<Record<Product, string>> = { jira: 'Jira', confluence: 'Confluence' };

/** A failure in the words of the world. @param values - in place of {0}, {1} */
export function installFailure(
  world: World,
  text: FailureText,
  ...values: readonly string[]
): InstallFailure {
  const message = spoken(world, text).replace(/\{(\d)\}/g, (place, index) => values[index] ?? place);
  const status = text === 'connect.install.error.remote.host.bad.response' ? `.${values[0]}` : '';
  return { subCode: `${text}${status}`, message };
}

function spoken(world: World, text: FailureText): string {
  const said: string = TEXTS[text];
  if (world.dial(words) === 'add-on') return said;
  return said
    .replaceAll('The add-on', 'The app')
    .replaceAll('an add-on', 'an app')
    .replaceAll('add-on', 'app');
}
