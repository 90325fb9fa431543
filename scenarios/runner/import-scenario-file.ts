import { pathToFileURL } from 'node:url';
import { tsImport } from 'tsx/esm/api';
import { faultOf, type Scenario } from '../scenario.ts';
import { ScenarioFileError } from './scenario-file-error.ts';

/**
 * Imports somebody's scenario file, TypeScript included, from any folder.
 *
 * @param file - absolute path
 * @param tsconfig - settings for tsx, see `own-name.ts`
 * @throws ScenarioFileError when it cannot be read, does not compile, throws, or exports no scenario
 */
export async function importScenarioFile(file: string, tsconfig: string): Promise<Scenario> {
  const module: unknown = await tsImport(pathToFileURL(file).href, {
    parentURL: import.meta.url,
    tsconfig,
  }).catch((error: unknown) => {
    throw new ScenarioFileError(file, inWords(error, file), error);
  });
  const exported = defaultOf(module);
  const fault =
    exported === undefined
      ? 'has no default export; write `export default scenario({...})`'
      : faultOf(exported);
  if (fault !== undefined) throw new ScenarioFileError(file, fault);
  return exported as Scenario;
}

/** The default export; in a CommonJS folder that of the module's exports, which stand in its place. */
function defaultOf(module: unknown): unknown {
  const outer: unknown = Reflect.get(Object(module), 'default');
  return Reflect.has(Object(outer), '__esModule') ? Reflect.get(Object(outer), 'default') : outer;
}

/** The message without the loader's own additions, with the line of the file where it is known. */
function inWords(error: unknown, file: string): string {
  if (!(error instanceof Error)) return `throws ${String(error)}`;
  const message = error.message.replaceAll(/\?(?:tsx-)?namespace=[\w-]+/g, '');
  const syntax = /^Transform failed[^\n]*\n.*?:(\d+):(\d+): (?:ERROR: )?(.+)/s.exec(message);
  if (syntax) return `line ${syntax[1]}, column ${syntax[2]}: ${syntax[3]?.split('\n')[0]}`;
  const line = lineIn(error.stack ?? '', file);
  return `${line === undefined ? '' : `line ${line}: `}${message.split('\n')[0]}`;
}

function lineIn(stack: string, file: string): string | undefined {
  const at = stack.indexOf(`${file}:`) >= 0 ? stack.indexOf(`${file}:`) : stack.indexOf(`${file}?`);
  return at < 0 ? undefined : /^[^\n]*?:(\d+):\d+/.exec(stack.slice(at + file.length))?.[1];
}
