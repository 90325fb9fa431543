import { readJson } from '../../world/json.ts';
import { isRecord } from '../../world/shape.ts';
import type { World } from '../../world/world.ts';
import { type InstallFailure, installFailure, PRODUCT_NAMES } from '../install-failures.ts';
import type { Tenant } from '../state.ts';
import { faultOfBaseUrl } from './base-url.ts';
import type { Descriptor } from './descriptor.ts';
import { authenticationMember, descriptorFacts, longestAppKey, tlsInDevelopment } from './facts.ts';
import { unfetched } from './fetch-descriptor.ts';
import { foreignModules, missingScope, unknownModule } from './modules.ts';
import { type RawDescriptor, schemaErrors } from './schema.ts';
import { cut, listFaults, wordFaults } from './word-faults.ts';

/** A descriptor as it came. */
export interface DescriptorText {
  readonly text: string;
  /** Where it came from. */
  readonly url: string;
  readonly tenant: Tenant;
  /** Which app it has to be, where that is known. */
  readonly appKey?: string | undefined;
}

export type ReadDescriptor = { readonly descriptor: Descriptor } | { readonly failure: InstallFailure };

/**
 * Reads a descriptor and fills its defaults in; or says, in the words of the installer, what is wrong with it.
 *
 * @see https://developer.atlassian.com/cloud/jira/platform/connect-app-descriptor/
 */
export function readDescriptor(world: World, given: DescriptorText): ReadDescriptor {
  const { text, url, tenant } = given;
  const read = readJson(text);
  const missing = missingOfConnect(text, read);
  if (missing.length > 0) {
    const words = `it is no Connect app: it has no ${missing.map((name) => `"${name}"`).join(' and no ')}`;
    return { failure: unfetched(world, url, words) };
  }
  const faults =
    'problem' in read ? [`: the descriptor is ${read.problem}`] : faultsOf(world, read.value, given);
  if (faults.length > 0) return { failure: schemaFailure(world, tenant, faults) };
  const raw = (read as { value: RawDescriptor }).value;
  const failure = failureOf(world, raw, tenant);
  return failure ? { failure } : { descriptor: filled(raw) };
}

/** What keeps the host from taking a descriptor for that of a Connect app at all (`descriptorFacts.isConnect`). */
function missingOfConnect(text: string, read: ReturnType<typeof readJson>): string[] {
  const names = descriptorFacts.isConnect.value;
  if ('problem' in read) return names.filter((name) => !text.includes(`"${name}"`));
  const { value } = read;
  return names.filter((name) => !isRecord(value) || !Object.hasOwn(value, name));
}

function faultsOf(world: World, value: unknown, { tenant, appKey }: DescriptorText): string[] {
  const longestKey = Number(world.dial(longestAppKey));
  const authentication = world.dial(authenticationMember) === 'required';
  const faults = wordFaults(schemaErrors(value, { longestKey, authentication }));
  if (faults.length > 0) return faults;
  const raw = value as RawDescriptor;
  const foreign = foreignModules(raw, tenant.product);
  if (foreign.length > 0)
    return [
      `/modules: object instance has properties which are not allowed by the schema: ${JSON.stringify(foreign)}`,
    ];
  return appKey === undefined || raw.key === appKey ? [] : [`/key: "${raw.key}" is not the app "${appKey}"`];
}

/** A descriptor that does not fit: in development mode with what is wrong, else in general words. */
function schemaFailure(
  world: World,
  { product, developmentMode }: Tenant,
  faults: readonly string[],
): InstallFailure {
  const text = 'connect.install.error.remote.descriptor.validation';
  return developmentMode
    ? installFailure(world, `${text}.dev`, PRODUCT_NAMES[product], listFaults(faults))
    : installFailure(world, text, PRODUCT_NAMES[product]);
}

/** What the host looks at beyond the schema. */
function failureOf(world: World, raw: RawDescriptor, tenant: Tenant): InstallFailure | undefined {
  const authenticates = authenticationOf(raw) === 'jwt';
  if (authenticates && raw.lifecycle?.installed === undefined)
    return installFailure(world, 'connect.install.error.auth.with.no.installed.callback');
  const isRelaxed = tenant.developmentMode && world.dial(tlsInDevelopment) === 'relaxed';
  const wrong = faultOfBaseUrl(raw.baseUrl, authenticates && !isRelaxed);
  if (wrong)
    return 'text' in wrong ? installFailure(world, wrong.text) : schemaFailure(world, tenant, [wrong.fault]);
  const unknown = unknownModule(world, raw, tenant.product);
  if (unknown !== undefined)
    return installFailure(world, 'connect.install.error.unknown.module', cut(unknown));
  const scope = missingScope(raw);
  return scope === undefined
    ? undefined
    : installFailure(world, 'connect.install.error.missing.scope', scope);
}

const authenticationOf = ({ authentication }: RawDescriptor): Descriptor['authentication'] =>
  authentication?.type.toLowerCase() === 'none' ? 'none' : 'jwt';

function filled(raw: RawDescriptor): Descriptor {
  const { key, name = key, description = '', lifecycle = {}, scopes = [], vendor, modules = {} } = raw;
  const { apiVersion = 1, enableLicensing = false, apiMigrations = {}, regionBaseUrls = {} } = raw;
  const { installed, uninstalled, enabled, disabled } = lifecycle;
  return {
    ...{ key, name, description, modules, apiVersion, enableLicensing, apiMigrations, regionBaseUrls },
    baseUrl: raw.baseUrl.replace(/\/$/, ''),
    vendor: vendor && { name: vendor.name ?? '', url: vendor.url ?? '' },
    authentication: authenticationOf(raw),
    lifecycle: {
      ...(installed !== undefined && { installed }),
      ...(uninstalled !== undefined && { uninstalled }),
      ...(enabled !== undefined && { enabled }),
      ...(disabled !== undefined && { disabled }),
    },
    scopes: [...new Set(scopes.map((scope) => scope.toUpperCase()))],
  };
}
