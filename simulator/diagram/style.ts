/** The look of diagrams. Nothing is said by colour alone: what is bad has a cross, what is lost a broken arrow. */
export const SVG_STYLE = `
:root { color-scheme: light dark; --ink: #1d2433; --paper: #ffffff; --quiet: #5b5f6b; --life: #b9bfca; --bad: #b3261e;
  --fault: #8a4b00; --good: #16704d; --band: #e8edf9; --note: #fff6d1; --note-line: #d9c66f; --breach: #fdeae7; --frame: #5a63a5;
  --tab: #e5e7f6; --person: #e4f1ea; --app: #e3edfb; --cloud: #f1f1f4; --edge: #8b91a0; }
@media (prefers-color-scheme: dark) { :root { --ink: #eceae3; --paper: #17181c; --quiet: #b3b4bb; --life: #4a4e59; --bad: #ff8a7a;
  --fault: #f0b25e; --good: #4fd19d; --band: #262c3d; --note: #35311d; --note-line: #7d7238; --breach: #45211d; --frame: #9aa3e6;
  --tab: #2b2e47; --person: #20352b; --app: #1f2d44; --cloud: #2a2c33; --edge: #7d828f; } }
.seq { font: 12px Arial, "Liberation Sans", Helvetica, sans-serif; }
.seq text { fill: var(--ink); text-anchor: middle; }
.seq .wire, .seq .detail, .seq .time { font-family: "DejaVu Sans Mono", Menlo, Consolas, "Liberation Mono", monospace; }
.seq .ground { fill: var(--paper); }
.seq .life { stroke: var(--life); stroke-width: 1; fill: none; }
.seq .time { text-anchor: start; font-size: 10.5px; fill: var(--quiet); }
.seq .head rect { stroke: var(--edge); fill: var(--cloud); }
.seq .head.person rect, .seq .head.job rect, .seq .head.hand rect { fill: var(--person); } .seq .head.app rect { fill: var(--app); }
.seq .head .said { font-weight: 700; } .seq .head .detail { font-size: 10px; fill: var(--quiet); }
.seq .line { stroke: var(--ink); stroke-width: 1.3; fill: none; }
.seq .answer .line { stroke-dasharray: 5 3; }
.seq path.head { fill: var(--ink); } .seq .open { fill: none; stroke: var(--ink); stroke-width: 1.3; }
.seq .bad .line, .seq .bad .open { stroke: var(--bad); } .seq .bad .wire, .seq .bad .why { fill: var(--bad); }
.seq .bad .wire { font-weight: 700; }
.seq .fault .line, .seq .fault .open, .seq .fault .cross { stroke: var(--fault); } .seq .fault path.head { fill: var(--fault); }
.seq .fault .wire, .seq .fault .why { fill: var(--fault); }
.seq .why { font-style: italic; }
.seq .cross { stroke: var(--fault); stroke-width: 2.2; fill: none; } .seq .gone { stroke: var(--quiet); stroke-dasharray: 1 5; fill: none; }
.seq .quiet .line, .seq .quiet .cross { stroke: var(--quiet); } .seq .silence .line { stroke-dasharray: 2 4; }
.seq .quiet .wire, .seq .quiet .why { fill: var(--quiet); } .seq .silence .wire { text-decoration: line-through; }
.seq .note rect { fill: var(--note); stroke: var(--note-line); } .seq .note.bad rect { stroke: var(--bad); }
.seq .note.bad text { fill: var(--bad); } .seq .note.good text { fill: var(--good); }
.seq .note.quiet rect { fill: var(--paper); stroke-dasharray: 3 3; }
.seq .note.finding rect { fill: var(--breach); stroke: var(--bad); stroke-width: 2; } .seq .note.finding text { fill: var(--bad); font-weight: 700; }
.seq .heading rect { fill: var(--band); } .seq .heading .said, .seq .fold > .said { text-anchor: start; font-weight: 700; }
.seq .gap path { stroke: var(--quiet); stroke-dasharray: 7 5; } .seq .gap .said { fill: var(--quiet); font-weight: 700; }
.seq .frame { fill: none; stroke: var(--frame); stroke-width: 1.5; } .seq .tab { fill: var(--tab); stroke: var(--frame); stroke-width: 1.5; }
.seq .fold > .said { fill: var(--frame); }
.seq :target > .wire { text-decoration: underline; }
@media print { :root { color-scheme: light; } * { print-color-adjust: exact; } }
`;

/** The look of the page around it. */
export const PAGE_STYLE = `${SVG_STYLE}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
.simulation { background: #f2d33c; color: #1d1a00; margin: 0; padding: .3rem 1rem; text-align: center; font-weight: 600; font-size: .85rem; }
main { max-width: 78rem; margin: 1rem auto 3rem; padding: 0 .75rem; }
h1 { font-size: 1.35rem; line-height: 1.3; margin: .5rem 0 .25rem; overflow-wrap: anywhere; }
h2 { font-size: 1.1rem; margin: 1.6rem 0 .3rem; overflow-wrap: anywhere; }
p, ul { margin: .4rem 0; overflow-wrap: anywhere; }
a { color: inherit; }
.quiet:not(g) { color: var(--quiet); font-size: .9rem; } .bad { color: var(--bad); } .good { color: var(--good); }
.notice { border-left: .3rem solid var(--note-line); padding: .3rem .8rem; background: var(--note); white-space: pre-wrap; }
.notice.bad { border-color: var(--bad); background: var(--breach); }
.legend { display: flex; flex-wrap: wrap; gap: .1rem 1rem; padding: 0; list-style: none; font-size: .85rem; color: var(--quiet); }
figure { margin: 1rem 0 0; } figure .seq { display: block; width: 100%; height: auto; margin: 0 auto; }
.heads { position: sticky; top: 0; background: var(--paper); border-bottom: 1px solid var(--life); z-index: 1; }
.desk .seq { max-width: var(--natural, 1160px); } .phone .seq { max-width: 560px; font-size: 11.5px; } .phone .seq .wire { font-size: 11px; }
.phone .seq .head .said { font-size: 11px; } .phone .seq .time { font-size: 9.5px; }
@media (max-width: 939px) { .desk { display: none; } } @media (min-width: 940px) { .phone { display: none; } }
@media print { .heads { position: static; } }
table { border-collapse: collapse; font-size: .9rem; margin: .25rem 0; width: 100%; }
th, td { text-align: left; padding: .25rem .7rem .25rem 0; border-bottom: 1px solid var(--life); vertical-align: top; overflow-wrap: break-word;
  font-variant-numeric: tabular-nums; font-weight: 400; } thead th { font-weight: 600; } td:first-child { white-space: nowrap; }
@media (max-width: 639px) { table, tbody, tr, td, th { display: block; } thead { display: none; } tr { border-bottom: 1px solid var(--life); padding: .4rem 0; }
  th, td { border: 0; padding: .05rem 0; } }
:focus-visible { outline: 3px solid var(--frame); outline-offset: 2px; }
`;
