import { createHash } from 'node:crypto';
import { html, type SafeHtml } from '@remix-run/html-template';

/** What a document to look at is made of. */
export interface DocumentParts {
  readonly title: string;
  /** In a sentence. */
  readonly summary: string;
  /** A stylesheet; nothing in it may come from outside. */
  readonly style: string;
  readonly body: SafeHtml;
}

/** What a document with this stylesheet may do in a browser: be looked at. */
export function policyOf(style: string): string {
  const styleHash = `'sha256-${createHash('sha256').update(style).digest('base64')}'`;
  return `default-src 'none'; img-src data:; style-src ${styleHash}; base-uri 'none'; form-action 'none'`;
}

/** A whole HTML document, which runs nothing and needs nothing from anywhere. */
export function documentOf({ title, summary, style, body }: DocumentParts): string {
  return String(html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf(style)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="${summary}">
<link rel="icon" href="data:,">
<title>${title} - Fauxlassian</title>
<style>${html.raw`${style}`}</style>
</head>
<body>
<p class="simulation" role="note">Simulation - not Atlassian. Fauxlassian, not affiliated with Atlassian.</p>
<main>
${body}
</main>
</body>
</html>
`);
}
