import { createHash } from 'node:crypto';
import { html, type SafeHtml } from '@remix-run/html-template';
import { STYLE } from './style.ts';

const STYLE_HASH = `'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`;

/** What a picture may do in a browser: be looked at. */
export const POLICY = `default-src 'none'; img-src data:; style-src ${STYLE_HASH}; base-uri 'none'; form-action 'none'`;

/** A whole document of this look, which needs nothing from anywhere. @param summary - in a sentence */
export function pictureDocument(title: string, summary: string, body: SafeHtml): string {
  return String(html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="${summary}">
<link rel="icon" href="data:,">
<title>${title} - Fauxlassian</title>
<style>${html.raw`${STYLE}`}</style>
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
