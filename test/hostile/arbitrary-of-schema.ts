import fc, { type Arbitrary } from 'fast-check';
import { contract } from '../../openapi/contract.gen.ts';
import type { ContractSchema } from '../../openapi/contract.ts';

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, ContractSchema>>;
  readonly required?: readonly string[];
  readonly items?: ContractSchema;
  readonly oneOf?: readonly ContractSchema[];
  readonly anyOf?: readonly ContractSchema[];
  readonly allOf?: readonly ContractSchema[];
}

/** Values that no schema of ours asks for, and that careless code trips over. */
const junk: Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(null, '', '\0', '\ud800', '__proto__', 'constructor', -1, 1e308, {}, [], [[]], {
    toString: 'x',
  }),
  fc.string(),
  fc.double(),
  fc.boolean(),
);

/** Texts of which some fit: handles, keys, addresses, instants, ids of the setup. */
const texts = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      'mia',
      'rohit',
      'acme',
      'commenter',
      'x',
      'ED-9',
      'ED',
      'new-one',
      'a@b.example',
      'https://a.example/cb',
      'http://localhost/',
      '2026-10-01T09:00:00Z',
      'Europe/Berlin',
      'en-GB',
      'read:jira-work',
      '6b29fc40-ca47-4067-b31d-00dd010662da',
      'oauth.words',
      'auth0',
      '<b>"&',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
);

/** Values that mostly fit a schema of the contract, with something wrong in them now and then. */
export function arbitraryOf(given: ContractSchema, depth = 0): Arbitrary<unknown> {
  const fitting = fittingOf(given as Schema, depth);
  return fc.oneof({ weight: 24, arbitrary: fitting }, { weight: 1, arbitrary: junk });
}

function fittingOf(schema: Schema, depth: number): Arbitrary<unknown> {
  if (depth > 8) return fc.constant({});
  if (schema.$ref !== undefined) return arbitraryOf(resolve(schema.$ref), depth + 1);
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const alternatives = schema.oneOf ?? schema.anyOf ?? schema.allOf;
  if (alternatives) return fc.oneof(...alternatives.map((one) => arbitraryOf(one, depth + 1)));
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  if (type === 'array') return fc.array(arbitraryOf(schema.items ?? {}, depth + 1), { maxLength: 3 });
  if (type === 'integer' || type === 'number') return fc.oneof(fc.integer({ min: 0, max: 600 }), fc.double());
  if (type === 'boolean') return fc.boolean();
  if (type === 'string') return texts;
  return schema.properties
    ? recordOf(schema, depth)
    : fc.dictionary(texts, fc.oneof(texts, junk), { maxKeys: 3 });
}

function recordOf({ properties = {}, required = [] }: Schema, depth: number): Arbitrary<unknown> {
  const members = Object.entries(properties).map(
    ([name, one]) => [name, arbitraryOf(one, depth + 1)] as const,
  );
  return fc.record(Object.fromEntries(members), { requiredKeys: [...required], noNullPrototype: true });
}

function resolve(reference: string): ContractSchema {
  const [, room = '', name = ''] = /^(\w+)#\/components\/schemas\/(\w+)$/.exec(reference) ?? [];
  return contract.documents[room]?.schemas[name] ?? {};
}
