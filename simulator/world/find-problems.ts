import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { contract } from '../../openapi/contract.gen.ts';
import { type Problem, pointerSegment, suggestion } from './problem.ts';

const schemas = contract.documents.control?.schemas ?? {};
const compiled = new Map<string, ValidateFunction>();
let ajv: Ajv2020 | undefined;

/**
 * Holds a value against a schema of the control surface's document.
 *
 * @param schema - its name under components, such as `WorldSetup`
 * @returns everything that is wrong, in words for people; empty when nothing is
 */
export function findProblems(schema: string, value: unknown): Problem[] {
  const check = compiled.get(schema) ?? compile(schema);
  if (check(value)) return [];
  const errors = check.errors ?? [];
  const choices = errors.filter(({ keyword }) => keyword === 'oneOf' || keyword === 'anyOf');
  const others = errors.filter((error) => !choices.some((choice) => isWithin(error, choice)));
  return [...others.map(problemOf), ...choices.flatMap(problemsOfChoice)];
}

function compile(schema: string): ValidateFunction {
  ajv ??= contractReader();
  const check = ajv.compile({ $ref: `control#/components/schemas/${schema}` });
  compiled.set(schema, check);
  return check;
}

/** Made for one look at a value: without meta-schemas (the documents are linted), and without polishing its code. */
function contractReader(): Ajv2020 {
  const reader = new Ajv2020({
    strict: false,
    allErrors: true,
    verbose: true,
    meta: false,
    validateSchema: false,
    inlineRefs: false,
    code: { optimize: false },
  });
  addFormats.default(reader);
  for (const [room, document] of Object.entries(contract.documents)) {
    reader.addSchema({ $id: room, components: document });
  }
  return reader;
}

const isWithin = (error: ErrorObject, choice: ErrorObject): boolean =>
  error === choice || `${error.instancePath}/`.startsWith(`${choice.instancePath}/`);

/** Of several things that differ by `kind`, only complaints about the kind that was meant help the author. */
function problemsOfChoice(choice: ErrorObject): Problem[] {
  const where = choice.instancePath;
  const branches = branchesOf(choice);
  if (branches.length === 0) {
    const types = (choice.schema as { type?: string }[]).map(({ type }) => type);
    return [{ where, message: `must be one of: ${types.join(', ')}` }];
  }
  const value: unknown = choice.data;
  if (typeof value !== 'object' || value === null) return [{ where, message: 'must be object' }];
  const kind: unknown = Reflect.get(value, 'kind');
  const meant = branches.filter((branch) => branch.kind === kind);
  const [branch] = meant.length > 1 && 'like' in value ? meant.slice(-1) : meant;
  if (branch) {
    return findProblems(branch.name, value).map((problem) => ({ ...problem, where: where + problem.where }));
  }
  const kinds = [...new Set(branches.map((one) => one.kind))].join(', ');
  return [{ where: `${where}/kind`, message: `must be one of: ${kinds}` }];
}

/** The named alternatives of a choice that have a `kind`. */
function branchesOf(choice: ErrorObject): { name: string; kind: unknown }[] {
  return (choice.schema as { $ref?: string }[]).flatMap(({ $ref }) => {
    const name = $ref?.split('/').at(-1) ?? '';
    const { properties } = (schemas[name] ?? {}) as { properties?: { kind?: { const: unknown } } };
    return properties?.kind ? [{ name, kind: properties.kind.const }] : [];
  });
}

function problemOf(error: ErrorObject): Problem {
  const { keyword, instancePath, params } = error;
  if (keyword === 'additionalProperties') {
    const name = String(params.additionalProperty);
    const known = Object.keys(error.parentSchema?.properties ?? {});
    return {
      where: `${instancePath}/${pointerSegment(name)}`,
      message: `"${name.slice(0, 80)}" is not known here${suggestion(name, known)}`,
    };
  }
  if (keyword === 'required') {
    return { where: instancePath, message: `"${params.missingProperty}" is missing` };
  }
  if (keyword === 'enum') {
    return { where: instancePath, message: `must be one of: ${params.allowedValues.join(', ')}` };
  }
  if (keyword === 'minProperties' && error.parentSchema?.properties) {
    const known = Object.keys(error.parentSchema.properties).join(', ');
    return { where: instancePath, message: `must have at least ${params.limit} of: ${known}` };
  }
  return { where: instancePath, message: error.message ?? 'does not fit' };
}
