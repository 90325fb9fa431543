/** The look of the simulation's pages: its own, and nobody else's. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1d2433; --paper: #fbfaf6; --card: #ffffff; --line: #8a8578; --quiet: #5b5648;
  --act: #6a2c70; --on-act: #ffffff; --warn: #7a4b00; --warn-paper: #fff4da; --stripe: #f2d33c; --on-stripe: #1d1a00; }
@media (prefers-color-scheme: dark) { :root { --ink: #eceae3; --paper: #17181c; --card: #212328; --line: #7d7a70;
  --quiet: #b9b5a8; --act: #d9a5de; --on-act: #1f0a22; --warn: #ffd98a; --warn-paper: #3a2d10; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
.simulation { background: var(--stripe); color: var(--on-stripe); margin: 0; padding: .5rem 1rem; text-align: center;
  font-weight: 600; }
main { max-width: 36rem; margin: 1.5rem auto; padding: 1.5rem; background: var(--card); border: 1px solid var(--line);
  border-radius: .5rem; }
@media (max-width: 40rem) { main { margin: 0; border-width: 0 0 1px; border-radius: 0; padding: 1.25rem 1rem; } }
h1 { font-size: 1.4rem; line-height: 1.3; margin: 0 0 .75rem; overflow-wrap: anywhere; }
h2 { font-size: 1.05rem; margin: 1.5rem 0 .5rem; overflow-wrap: anywhere; }
p { margin: .5rem 0; overflow-wrap: anywhere; }
ul { margin: .5rem 0; padding: 0; list-style: none; }
.scopes li { padding: .5rem 0; border-top: 1px solid color-mix(in srgb, var(--line) 40%, transparent); }
.scopes strong, .scopes span { display: block; overflow-wrap: anywhere; }
.quiet { color: var(--quiet); font-size: .9rem; }
.notice { background: var(--warn-paper); color: var(--warn); border-left: .3rem solid currentColor;
  padding: .6rem .8rem; border-radius: .25rem; }
label { display: block; font-weight: 600; margin-top: 1rem; }
select, button { font: inherit; min-height: 2.75rem; border-radius: .35rem; border: 1px solid var(--line); }
select { width: 100%; padding: .4rem .6rem; background: var(--card); color: var(--ink); }
button { padding: .5rem 1.1rem; cursor: pointer; background: var(--card); color: var(--ink); }
button.act { background: var(--act); color: var(--on-act); border-color: var(--act); font-weight: 600; }
button:disabled { opacity: .5; cursor: not-allowed; }
.people button { width: 100%; text-align: left; margin: .25rem 0; }
.people strong, .people span { display: block; overflow-wrap: anywhere; }
.actions { display: flex; flex-wrap: wrap; gap: .75rem; margin-top: 1.25rem; }
a { color: var(--act); }
:focus-visible { outline: 3px solid var(--act); outline-offset: 2px; }
`;
