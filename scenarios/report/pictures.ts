import { access, constants, mkdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { html, type SafeHtml } from '@remix-run/html-template';
import { parse } from 'node-html-parser';
import { pictureDocument } from '../../simulator/privacy/picture/document.ts';
import type { Status, SuiteResult } from '../runner/results.ts';

/** The folder of the pictures cannot be written to. */
export class PictureFault extends Error {
  override readonly name = 'PictureFault';
}

const MARKS: Record<Status, string> = { passed: '✓', failed: '✗', 'not-tested': '–', 'not-run': '–' };

interface Picture {
  readonly file: string;
  readonly summary: string;
}

/** A folder with a picture of each scenario in which something was reported, and a page that lists them. */
export class PictureFolder {
  readonly #folder: string;
  readonly #pictures = new Map<string, Picture>();
  readonly #taken = new Set(['index.html']);
  #fault: PictureFault | undefined;

  private constructor(folder: string) {
    this.#folder = folder;
  }

  /** Makes the folder where there is none. @throws PictureFault when it cannot be written to */
  static async open(folder: string): Promise<PictureFolder> {
    await makeFolder(resolve(folder))
      .then(() => access(folder, constants.W_OK | constants.X_OK))
      .catch((cause: unknown) => {
        throw faultOf(folder, cause);
      });
    return new PictureFolder(folder);
  }

  /**
   * Writes the picture of a scenario. Never throws: the run goes on, and {@link end} tells of what could not be written.
   *
   * @param picture - as the control surface drew it
   */
  async add(scenarioId: string, picture: string): Promise<void> {
    const file = this.#nameFor(scenarioId);
    const head = parse(picture.slice(0, picture.indexOf('</head>') + 1));
    const summary = head.querySelector('meta[name=description]')?.getAttribute('content') ?? '';
    this.#pictures.set(scenarioId, { file, summary });
    await this.#write(file, picture).catch((fault: PictureFault) => {
      this.#fault ??= fault;
    });
  }

  /** Writes the page that lists the pictures. @throws PictureFault when it, or a picture, could not be written */
  async end({ results, app, seed }: SuiteResult): Promise<void> {
    if (this.#fault) throw this.#fault;
    const rows = results.flatMap(({ id, title, status }) => {
      const picture = this.#pictures.get(id);
      return picture ? [rowOf(picture, id, title, status)] : [];
    });
    const title = 'Personal data reporting, by scenario';
    const summary = `${rows.length} of ${results.length} scenarios had something reported; ${app}, seed ${seed}.`;
    const list = html`<div class="wide"><table><thead><tr><th scope="col">result</th><th scope="col">scenario</th><th scope="col">what was reported</th></tr></thead>
<tbody>${rows}</tbody></table></div>`;
    const body = html`<h1>${title}</h1>
<p class="quiet">${summary}</p>
${rows.length === 0 ? '' : list}`;
    await this.#write('index.html', pictureDocument(title, summary, body));
  }

  /** Two ids may differ in nothing but a slash and a dash; and one may be `index`. */
  #nameFor(scenarioId: string): string {
    const name = scenarioId.replaceAll('/', '-');
    let file = `${name}.html`;
    for (let count = 2; this.#taken.has(file); count++) file = `${name}-${count}.html`;
    this.#taken.add(file);
    return file;
  }

  async #write(file: string, text: string): Promise<void> {
    await writeFile(join(this.#folder, file), text).catch((cause: unknown) => {
      throw faultOf(this.#folder, cause);
    });
  }
}

function rowOf({ file, summary }: Picture, id: string, title: string, status: Status): SafeHtml {
  const tone = status === 'passed' ? 'good' : 'bad';
  return html`<tr><td class="${tone}">${MARKS[status]} ${status.replace('-', ' ')}</td><th scope="row"><a href="${encodeURIComponent(file)}">${id}</a><br><span class="quiet">${title}</span></th><td>${summary}</td></tr>
`;
}

function faultOf(folder: string, cause: unknown): PictureFault {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new PictureFault(`--pictures ${folder} cannot be written to: ${why}`, { cause });
}

/** Not by `recursive: true`, with which Node never comes back from where nothing can be made, such as `/proc`. */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
    if (code === 'EEXIST' && (await stat(folder)).isDirectory()) return;
    if (code !== 'ENOENT' || dirname(folder) === folder) throw cause;
    await makeFolder(dirname(folder));
    await mkdir(folder);
  }
}
