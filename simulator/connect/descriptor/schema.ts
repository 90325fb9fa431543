import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';

/** Scopes that a descriptor may ask for, in the order in which each implies those before it, as far as they do. */
export const SCOPES: readonly string[] = [
  'NONE',
  'READ',
  'WRITE',
  'DELETE',
  'PROJECT_ADMIN',
  'SPACE_ADMIN',
  'ADMIN',
  'ACT_AS_USER',
  'ACCESS_EMAIL_ADDRESSES',
];

const text = { type: 'string' };
/** Below the app's base URL: neither with a scheme nor with what no request line can hold. */
const relative = { type: 'string', pattern: '^(?![A-Za-z][A-Za-z0-9+.-]*:)[^\\s#\\\\]+$' };
/** Keywords of objects mean nothing for lists, and `items` nothing for objects. */
const listOrOne = (one: object) => ({ ...one, type: ['array', 'object'], items: one });
const LIST = { type: 'array' };
const OBJECT = { type: 'object' };

const page = {
  ...OBJECT,
  required: ['key', 'url'],
  properties: {
    key: { type: 'string', pattern: '^[a-zA-Z0-9-]+$' },
    url: text,
    name: { ...OBJECT, required: ['value'], properties: { value: text } },
  },
};
const webhook = { ...OBJECT, required: ['event', 'url'], properties: { event: text, url: relative } };
const pages = Object.fromEntries(
  ['adminPages', 'configurePage', 'generalPages', 'postInstallPage', 'profilePages', 'webPanels'].map(
    (type) => [type, listOrOne(page)],
  ),
);

/** What a descriptor looks like, as far as anything here reads it. The words of the published schema are its own. */
const schemaOf = (longestKey: number, required: readonly string[]) => ({
  ...OBJECT,
  required,
  properties: {
    key: { type: 'string', pattern: '^[a-zA-Z0-9-._]+$', maxLength: longestKey },
    name: text,
    description: text,
    baseUrl: text,
    vendor: { ...OBJECT, properties: { name: text, url: text } },
    links: { ...OBJECT, additionalProperties: text },
    authentication: {
      ...OBJECT,
      required: ['type'],
      properties: { type: { enum: ['jwt', 'JWT', 'none', 'NONE'] } },
    },
    lifecycle: {
      ...OBJECT,
      properties: { installed: relative, uninstalled: relative, enabled: relative, disabled: relative },
    },
    scopes: { ...LIST, items: { enum: SCOPES.flatMap((scope) => [scope, scope.toLowerCase()]) } },
    apiVersion: { type: 'integer', minimum: 1 },
    enableLicensing: { type: 'boolean' },
    modules: {
      ...OBJECT,
      properties: { ...pages, webhooks: listOrOne(webhook) },
      additionalProperties: listOrOne(OBJECT),
    },
    apiMigrations: { ...OBJECT, additionalProperties: { type: 'boolean' } },
    regionBaseUrls: { ...OBJECT, additionalProperties: text },
  },
});

/** A descriptor whose members are of the right types. */
export interface RawDescriptor {
  readonly key: string;
  readonly baseUrl: string;
  readonly name?: string;
  readonly description?: string;
  readonly vendor?: { readonly name?: string; readonly url?: string };
  readonly authentication?: { readonly type: string };
  readonly lifecycle?: Readonly<Record<string, string>>;
  readonly scopes?: readonly string[];
  readonly apiVersion?: number;
  readonly enableLicensing?: boolean;
  readonly modules?: Readonly<Record<string, unknown>>;
  readonly apiMigrations?: Readonly<Record<string, boolean>>;
  readonly regionBaseUrls?: Readonly<Record<string, string>>;
}

const ajv = new Ajv2020({
  strict: false,
  validateSchema: false,
  meta: false,
  allErrors: true,
  verbose: true,
});
const compiled = new Map<string, ValidateFunction>();

/** How strict a host is. */
export interface Strictness {
  readonly longestKey: number;
  readonly authentication: boolean;
}

/** Every fault of a value against the schema of descriptors; none, when it is a {@link RawDescriptor}. */
export function schemaErrors(value: unknown, { longestKey, authentication }: Strictness): ErrorObject[] {
  const required = ['key', 'baseUrl', ...(authentication ? ['authentication'] : [])];
  const name = `${longestKey} ${required}`;
  const validate = compiled.get(name) ?? ajv.compile(schemaOf(longestKey, required));
  compiled.set(name, validate);
  return validate(value) ? [] : (validate.errors ?? []);
}
