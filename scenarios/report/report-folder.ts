import { access, constants, mkdtemp, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { drawPage, writeMermaid } from '../../simulator/diagram/index.ts';
import type { ScenarioRecord } from '../runner/keep-record.ts';
import type { ScenarioResult, SuiteResult } from '../runner/results.ts';
import type { Scenario } from '../scenario.ts';
import { aboutScenario } from './about-scenario.ts';
import { drawIndex, type ReportPages } from './draw-index.ts';
import { makeFolder } from './make-folder.ts';

/** The folder of a report cannot be written to, or is not one. */
export class ReportFolderFault extends Error {
  override readonly name = 'ReportFolderFault';
}

/** By this file a report is known again, and may be written over. */
const MARK = '.fauxlassian-report';
const MARK_TEXT =
  'A report of "fauxlassian run --report". What stands beside this file is replaced by the next one.\n';
/** Here a report grows, until it is whole. */
const UNFINISHED = '.unfinished-';
const OURS = /^[a-z0-9-]+(?:\.picture)?\.(?:html|mmd)$/;

/** A folder with a diagram of each scenario that was played, and a page that lists them. */
export class ReportFolder {
  readonly #folder: string;
  readonly #unfinished: string;
  readonly #pages = new Map<string, ReportPages>();
  readonly #names = new Set(['index']);
  #fault: ReportFolderFault | undefined;

  private constructor(folder: string, unfinished: string) {
    this.#folder = folder;
    this.#unfinished = unfinished;
  }

  /**
   * Makes the folder where there is none, and begins a report beside the one that it may hold.
   *
   * @throws ReportFolderFault when it cannot be written to, or holds anything but an earlier report
   */
  static async open(folder: string): Promise<ReportFolder> {
    const path = resolve(folder);
    try {
      await makeFolder(path);
      await access(path, constants.W_OK | constants.X_OK);
      await requireReport(folder, await readdir(path));
      await writeFile(join(path, MARK), MARK_TEXT);
      return new ReportFolder(folder, await mkdtemp(join(path, UNFINISHED)));
    } catch (cause) {
      throw faultOf(folder, cause);
    }
  }

  /** Draws a scenario. Never throws: the run goes on, and {@link end} tells of what could not be written. */
  async add(scenario: Scenario, result: ScenarioResult, record: ScenarioRecord): Promise<void> {
    const name = this.#nameFor(scenario.id);
    const { diagram, picture } = record;
    const pages: ReportPages = {
      diagram,
      html: `${name}.html`,
      mermaid: `${name}.mmd`,
      picture: picture === undefined ? undefined : `${name}.picture.html`,
    };
    this.#pages.set(scenario.id, pages);
    try {
      await this.#write(pages.html, drawPage(diagram, aboutScenario(scenario, result, pages)));
      await this.#write(pages.mermaid, writeMermaid(diagram));
      if (pages.picture !== undefined && picture !== undefined) await this.#write(pages.picture, picture);
    } catch (cause) {
      this.#fault ??= faultOf(this.#folder, cause);
    }
  }

  /**
   * Writes the page that lists the others, and puts the report in the place of the one before, page by page.
   *
   * @throws ReportFolderFault when anything could not be written; the earlier report is still there then
   */
  async end(suite: SuiteResult): Promise<void> {
    if (this.#fault) throw this.#fault;
    try {
      await this.#write('index.html', drawIndex(suite, this.#pages));
      await this.#replace();
    } catch (cause) {
      throw faultOf(this.#folder, cause);
    }
  }

  /** Forgets what was begun; an earlier report stays. After {@link end} there is nothing to forget. */
  async close(): Promise<void> {
    await rm(this.#unfinished, { recursive: true, force: true });
  }

  async #replace(): Promise<void> {
    const folder = resolve(this.#folder);
    const made = (await readdir(this.#unfinished)).filter((name) => name !== 'index.html');
    for (const name of [...made, 'index.html'])
      await rename(join(this.#unfinished, name), join(folder, name));
    await rmdir(this.#unfinished);
    const old = (await readdir(folder)).filter((name) => OURS.test(name) && name !== 'index.html');
    for (const name of old) if (!made.includes(name)) await rm(join(folder, name));
  }

  /** Two ids may differ in nothing but a slash and a dash; and one may be `index`. */
  #nameFor(scenarioId: string): string {
    const plain = scenarioId.replaceAll('/', '-');
    let name = plain;
    for (let count = 2; this.#names.has(name); count++) name = `${plain}-${count}`;
    this.#names.add(name);
    return name;
  }

  async #write(name: string, text: string): Promise<void> {
    await writeFile(join(this.#unfinished, name), text);
  }
}

/** What is left of a report that was interrupted may go. @throws Error when there is anything of somebody else's */
async function requireReport(folder: string, names: readonly string[]): Promise<void> {
  const isReport = names.includes(MARK);
  const foreign = names.filter((name) => name !== MARK && !name.startsWith(UNFINISHED) && !OURS.test(name));
  const [first] = isReport ? foreign : names;
  if (first === undefined) {
    const left = names.filter((name) => name.startsWith(UNFINISHED));
    for (const name of left) await rm(join(resolve(folder), name), { recursive: true });
    return;
  }
  const more = (isReport ? foreign : names).length - 1;
  const others = more > 0 ? ` and ${more} more` : '';
  throw new Error(
    `it holds other things than an earlier report (${first}${others}); name an empty or a new folder`,
  );
}

function faultOf(folder: string, cause: unknown): ReportFolderFault {
  if (cause instanceof ReportFolderFault) return cause;
  const why = cause instanceof Error ? cause.message : String(cause);
  return new ReportFolderFault(`--report ${folder} cannot be written to: ${why}`, { cause });
}
