import { createHash } from 'node:crypto';
import { html, type SafeHtml } from '@remix-run/html-template';
import { STYLE } from './style.ts';

/** What stands on a page, inside the layout that all of them share. */
export interface PageContent {
  readonly title: string;
  readonly body: SafeHtml;
  /** A few lines that make the page handier; it works without them. */
  readonly script?: string;
  /** Rules that only this page needs. */
  readonly style?: string;
  /** The address of a script of ours; the page works without it, as far as it can. */
  readonly scriptAddress?: string;
  /** Where the page may go beyond its own document, by directive of its policy: `frame-src`, `connect-src`. */
  readonly reach?: Readonly<Record<string, string>>;
}

/** A page as an answer of the edge. */
export interface PageAnswer<S extends number> {
  readonly status: S;
  readonly type: string;
  readonly headers: Readonly<Record<string, string | string[]>>;
  readonly body: string;
}

/** Renders a page: escaped, not to be framed or kept, and with no script or style but the ones written here. */
export function page<S extends number>(status: S, content: PageContent): PageAnswer<S> {
  const { title, body, script, style, scriptAddress } = content;
  const document = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} - Fauxlassian</title>
<style>${html.raw`${STYLE}`}</style>
${style === undefined ? '' : html`<style>${html.raw`${style}`}</style>`}
${scriptAddress === undefined ? '' : html`<script src="${scriptAddress}" defer></script>`}
</head>
<body>
<p class="simulation" role="note">Simulation - not Atlassian. Fauxlassian, not affiliated with Atlassian.</p>
<main>
${body}
</main>
${script === undefined ? '' : html.raw`<script>${script}</script>`}
</body>
</html>
`;
  return { status, type: 'text/html; charset=utf-8', headers: headersOf(content), body: String(document) };
}

/**
 * No `form-action`: browsers apply it to the redirects that follow a form, and a consent leads to the app. The referrer
 * stays within the origin, and so does the Origin header by which forms are told to be ours.
 */
function headersOf({ script, style, scriptAddress, reach = {} }: PageContent): Record<string, string> {
  const scripts = [script === undefined ? '' : hashOf(script), scriptAddress ?? ''].filter(Boolean).join(' ');
  const directives = {
    'default-src': "'none'",
    'style-src': style === undefined ? STYLE_HASH : `${STYLE_HASH} ${hashOf(style)}`,
    ...(scripts !== '' && { 'script-src': scripts }),
    ...reach,
    'base-uri': "'none'",
    'frame-ancestors': "'none'",
  };
  return {
    'content-security-policy': Object.entries(directives)
      .map((directive) => directive.join(' '))
      .join('; '),
    'x-frame-options': 'DENY',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cache-control': 'no-store',
  };
}

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const STYLE_HASH = hashOf(STYLE);
