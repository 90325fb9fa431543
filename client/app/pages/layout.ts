import { html, type SafeHtml } from '@remix-run/html-template';

/** Served under its own address, since the content security policy allows no style inside a page. */
export const stylesheet = `
body { font: 1.1rem/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 44rem; padding: 1rem; overflow-wrap: anywhere; color: #1c1c1c; background: #fff; }
.banner { border: 2px dashed #7a4b00; background: #fff4dc; padding: .5rem 1rem; }
.problem { border-left: .4rem solid #a40000; padding: .1rem 1rem; background: #fdecec; }
section, article { border-top: 1px solid #bbb; margin-top: 1rem; }
label { display: block; margin-top: .5rem; }
input, textarea, select, button, .button { font: inherit; padding: .3rem .6rem; }
textarea { width: 100%; box-sizing: border-box; }
button, .button { border: 1px solid #174a7c; border-radius: .3rem; background: #174a7c; color: #fff; text-decoration: none; display: inline-block; }
:focus-visible { outline: 3px solid #c05a00; outline-offset: 2px; }
table { border-collapse: collapse; width: 100%; }
th, td { border-top: 1px solid #bbb; padding: .3rem .6rem .3rem 0; text-align: left; vertical-align: top; font-weight: normal; }
thead th, time { white-space: nowrap; }
thead th { font-weight: bold; border-top: 0; padding-top: 1rem; }
@media (min-width: 40.01rem) { tbody th { min-width: 14rem; } }
@media (max-width: 40rem) {
  thead { position: absolute; clip-path: inset(50%); }
  tr, tbody th, td { display: block; border: 0; padding: 0; }
  tr { border-top: 1px solid #bbb; padding: .5rem 0; }
  td[data-head]::before { content: attr(data-head) ": "; font-weight: bold; }
}
.done { border-left: .4rem solid #1d6b2e; padding: .1rem 1rem; background: #eaf6ec; }
.choices { display: flex; flex-wrap: wrap; gap: .5rem; }
.words { white-space: pre-wrap; }
`;

/** @returns a whole page; the banner says on each of them what this is. @param scripts - elements of the head */
export function layout(title: string, body: SafeHtml, scripts: SafeHtml | null = null): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – reference app of Fauxlassian</title>
<link rel="stylesheet" href="/style.css">
${scripts}
</head>
<body>
<p class="banner" role="note">This is the reference app of Fauxlassian, a simulation; not affiliated with Atlassian.</p>
<main>
<h1>${title}</h1>
${body}
</main>
</body>
</html>
`.toString();
}
