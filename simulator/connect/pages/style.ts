/** What pages of a site have beyond the look of all pages. */
export const SITE_STYLE = `
main { max-width: 64rem; }
main button { min-height: 2.25rem; padding: .25rem .85rem; font-size: .95rem; }
.place { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; justify-content: space-between; margin: 0 0 1rem;
  padding-bottom: .75rem; border-bottom: 1px solid color-mix(in srgb, var(--line) 40%, transparent); font-size: .9rem; }
iframe.app { display: block; width: 100%; height: 10rem; border: 1px solid color-mix(in srgb, var(--line) 40%, transparent);
  border-radius: .35rem; background: #fff; color-scheme: light; }
iframe.app.fills { height: 75vh; }
.panel { margin-top: 1.25rem; }
.flags { position: fixed; right: 1rem; bottom: 1rem; left: auto; max-width: min(22rem, calc(100vw - 2rem)); display: grid;
  gap: .5rem; }
.flag { background: var(--card); border: 1px solid var(--line); border-left: .4rem solid var(--act); border-radius: .35rem;
  padding: .75rem 1rem; overflow-wrap: anywhere; }
.flag.success { border-left-color: #2f8f4e; } .flag.warning { border-left-color: #d59a1d; }
.flag.error { border-left-color: #c9372c; }
`;

/** The page on which apps are managed. */
export const ADMIN_STYLE = `${SITE_STYLE}
h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; padding-bottom: .25rem;
  border-bottom: 1px solid color-mix(in srgb, var(--line) 40%, transparent); }
h3 { font-size: 1rem; margin: 0; overflow-wrap: anywhere; }
.box { border: 1px solid color-mix(in srgb, var(--line) 50%, transparent); border-radius: .4rem; padding: .9rem 1rem;
  margin: .75rem 0; }
.box header { display: flex; flex-wrap: wrap; gap: .25rem .6rem; align-items: center; }
.state { font-size: .8rem; font-weight: 600; border: 1px solid currentColor; border-radius: 1rem; padding: 0 .6rem; }
.state.enabled { color: #1f7a3f; } .state.disabled, .state.installing { color: var(--quiet); }
dl { display: grid; grid-template-columns: repeat(auto-fill, minmax(12.5rem, 1fr)); gap: .4rem 1.25rem; margin: .6rem 0; }
dt { font-size: .8rem; color: var(--quiet); } dd { margin: 0; overflow-wrap: anywhere; }
code { font-size: .9em; overflow-wrap: anywhere; }
.row { display: flex; flex-wrap: wrap; gap: .5rem; align-items: end; margin: .6rem 0 0; }
label + input, label + select { margin-top: .3rem; }
.box h3 + label { margin-top: .5rem; }
@media (min-width: 40rem) { .wide { grid-column: span 2; } }
.row > div { flex: 1 1 16rem; min-width: 0; }
.row label { margin-top: 0; }
button.grave { color: #ae2a19; border-color: currentColor; }
input[type=url], input[type=text], select { font: inherit; width: 100%; min-height: 2.25rem; padding: .25rem .6rem;
  border-radius: .35rem; border: 1px solid var(--line); background: var(--card); color: var(--ink); }
fieldset { border: 0; margin: 0; padding: 0; min-width: 0; } legend { font-weight: 600; padding: 0; }
.choice { display: flex; gap: .5rem; align-items: center; font-weight: 400; margin: .25rem 0; }
.choice input { width: 1.1rem; height: 1.1rem; accent-color: var(--act); }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr)); gap: .75rem; }
.pair .box { margin: 0; }
summary { cursor: pointer; padding: .35rem 0; } details[open] > summary { margin-bottom: .25rem; }
.good { background: color-mix(in srgb, #2f8f4e 14%, var(--card)); color: var(--ink); border-left: .3rem solid #2f8f4e;
  padding: .6rem .8rem; border-radius: .25rem; }
.notice ul, .good ul { list-style: disc; padding-left: 1.25rem; }
.told { list-style: disc; padding-left: 1.25rem; }
@media (prefers-color-scheme: dark) { .state.enabled { color: #7ee2a8; } button.grave { color: #ff9c8f; } }
`;
