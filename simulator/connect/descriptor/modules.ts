import type { Product } from '../../world/directory.ts';
import type { World } from '../../world/world.ts';
import { descriptorFacts, unknownModules } from './facts.ts';
import type { RawDescriptor } from './schema.ts';

const KNOWN: Readonly<Record<Product, ReadonlySet<string>>> = {
  jira: new Set(descriptorFacts.jiraModules.value),
  confluence: new Set(descriptorFacts.confluenceModules.value),
};

const OTHER: Readonly<Record<Product, Product>> = { jira: 'confluence', confluence: 'jira' };

const typesOf = ({ modules = {} }: RawDescriptor): string[] => Object.keys(modules);

/** Types of modules that only the other product knows: the app is not intended for this one. */
export const foreignModules = (raw: RawDescriptor, product: Product): string[] =>
  typesOf(raw).filter((type) => !KNOWN[product].has(type) && KNOWN[OTHER[product]].has(type));

/** The first type of a module that no product knows. */
export const unknownModule = (world: World, raw: RawDescriptor, product: Product): string | undefined =>
  world.dial(unknownModules) === 'refused'
    ? typesOf(raw).find((type) => !KNOWN[product].has(type) && !KNOWN[OTHER[product]].has(type))
    : undefined;

/** Each of these lets an app read. */
const READING = new Set(['READ', 'WRITE', 'DELETE', 'PROJECT_ADMIN', 'SPACE_ADMIN', 'ADMIN']);

/** A scope that the modules need and the descriptor does not ask for. */
export function missingScope(raw: RawDescriptor): string | undefined {
  const { scopes = [] } = raw;
  const webhooks = [raw.modules?.webhooks ?? []].flat();
  if (webhooks.length === 0 || scopes.some((scope) => READING.has(scope.toUpperCase()))) return undefined;
  return descriptorFacts.scopeOfWebhooks.value;
}
