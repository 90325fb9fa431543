import { type HTMLElement, parse } from 'node-html-parser';

/** Where a browser ended up. */
export interface Page {
  readonly url: string;
  /** 0 for an address that is outside of the simulation: nothing was asked, only the address is known. */
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
  /** The addresses that led here, this one last. */
  readonly trail: readonly string[];
}

/** A form of a page, ready to be filled in. */
export interface Form {
  readonly action: string;
  readonly method: string;
  /** Hidden and prefilled fields. */
  readonly fields: Readonly<Record<string, string>>;
  /** Names of everything that can be filled in or pressed. */
  readonly names: ReadonlySet<string>;
  /** What can be chosen or pressed, by name; with the text that people see. */
  readonly choices: readonly { readonly name: string; readonly value: string; readonly label: string }[];
}

const roots = new WeakMap<Page, HTMLElement>();

function rootOf(page: Page): HTMLElement {
  const root = roots.get(page) ?? parse(page.body);
  roots.set(page, root);
  return root;
}

/** What a person reads on a page, with single spaces. */
export function textOf(page: Page): string {
  const shown = rootOf(page).querySelector('main') ?? rootOf(page).querySelector('body') ?? rootOf(page);
  return shown.textContent.replace(/\s+/g, ' ').trim();
}

/** The forms of a page, from top to bottom. */
export function formsOf(page: Page): Form[] {
  return rootOf(page)
    .querySelectorAll('form')
    .map((form) => formOf(form, page.url));
}

/** The JSON of a page; undefined when it is none. */
export function jsonOf(page: Page): unknown {
  try {
    return JSON.parse(page.body);
  } catch {
    return undefined;
  }
}

function formOf(form: HTMLElement, pageUrl: string): Form {
  const inputs = form.querySelectorAll('input, textarea');
  const choices = [...form.querySelectorAll('button'), ...optionsOf(form), ...radiosOf(form)];
  const named = [...inputs, ...form.querySelectorAll('button, select')];
  return {
    action: new URL(form.getAttribute('action') || pageUrl, pageUrl).href,
    method: (form.getAttribute('method') ?? 'get').toUpperCase(),
    fields: Object.fromEntries(
      inputs
        .filter((input) => !['radio', 'checkbox', 'submit'].includes(input.getAttribute('type') ?? ''))
        .flatMap((input) => (nameOf(input) ? [[nameOf(input), input.getAttribute('value') ?? '']] : [])),
    ),
    names: new Set(named.map(nameOf).filter((name) => name !== '')),
    choices: choices.map((one) => ({
      name: nameOf(one) || nameOf(one.closest('select')),
      value: one.getAttribute('value') ?? one.textContent.trim(),
      label: one.textContent.replace(/\s+/g, ' ').trim(),
    })),
  };
}

const optionsOf = (form: HTMLElement) => form.querySelectorAll('select option');
const radiosOf = (form: HTMLElement) => form.querySelectorAll('input[type=radio]');
const nameOf = (element: HTMLElement | null | undefined): string => element?.getAttribute('name') ?? '';
