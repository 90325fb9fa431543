/** The look of pictures. Colours differ in lightness too, and nothing is said by colour alone. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1d2433; --paper: #ffffff; --quiet: #5b5f6b; --line: #c9ccd3; --faint: #eceef2;
  --stripe: #f2d33c; --kept: #6aa6d8; --due: #f2c94c; --late: #c8390b; --closed: #47297a; --erased: #a9dbc0; --seal: #16704d;
  --bad: #a82c05; }
@media (prefers-color-scheme: dark) { :root { --ink: #eceae3; --paper: #17181c; --quiet: #b3b4bb; --line: #50535c;
  --faint: #2a2c33; --kept: #3f7fb8; --due: #e3b93c; --late: #ff7a4d; --closed: #b79af0; --erased: #23513d; --seal: #4fd19d;
  --bad: #ff8f68; } }
@media print { :root { color-scheme: light; } details::details-content { content-visibility: visible; display: block; }
  * { print-color-adjust: exact; } figure, tr { break-inside: avoid; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
.simulation { background: var(--stripe); color: #1d1a00; margin: 0; padding: .3rem 1rem; text-align: center; font-weight: 600; }
main { max-width: 76rem; margin: 1rem auto 3rem; padding: 0 1.25rem; }
h1 { font-size: 1.3rem; margin: .5rem 0 0; overflow-wrap: anywhere; }
h2 { font-size: 1.15rem; margin: 2rem 0 .25rem; overflow-wrap: anywhere; }
h3 { font-size: 1rem; margin: 1.25rem 0 .25rem; }
p, ul { margin: .4rem 0; overflow-wrap: anywhere; }
.headline { font-size: 1.35rem; line-height: 1.35; font-weight: 600; }
.quiet, figcaption { color: var(--quiet); font-size: .9rem; }
th .quiet { font-weight: 400; } .bad { color: var(--bad); } .good { color: var(--seal); }
.notice { border-left: .3rem solid var(--due); padding: .3rem .8rem; background: var(--faint); }
.wide { overflow-x: auto; }
figure { margin: 1rem 0; }
svg { font: 12px system-ui, sans-serif; }
.rows, .map, .shares { display: block; width: 100%; min-width: 46rem; height: auto; }
svg text { fill: var(--ink); }
.axis path { stroke: var(--line); stroke-width: 1; } .axis text { fill: var(--quiet); }
.row .track { stroke: var(--line); stroke-dasharray: 1 3; }
.kept { fill: var(--kept); } .due { fill: var(--due); } .late { fill: var(--late); } .closed { fill: var(--closed); }
.erased { fill: var(--erased); }
.rows rect.late, .swatch rect.late { stroke: var(--ink); stroke-width: 1.5; }
.rows rect.erased, .swatch rect.erased { stroke: var(--seal); stroke-dasharray: 3 2; }
.shares path:not(.axis path) { stroke: var(--paper); stroke-width: .5; }
.reports { stroke: var(--ink); stroke-width: 5; stroke-linecap: round; fill: none; }
.mark { stroke: var(--paper); stroke-width: 1; fill: var(--ink); }
.mark.updated { fill: var(--due); stroke: var(--ink); } .mark.told { fill: var(--closed); stroke: var(--paper); stroke-width: 1.5; }
.mark.changed, .mark.closing, .mark.reopened { fill: var(--quiet); }
.mark.closed { fill: none; stroke: var(--quiet); stroke-width: 2; } .mark.again { stroke: var(--late); stroke-width: 3; }
.seal { fill: var(--seal); } .check { fill: none; stroke: var(--paper); stroke-width: 2; }
.failures path { fill: none; stroke: var(--late); stroke-width: 1.5; } .failures text { fill: var(--quiet); }
.bad .verdict { fill: var(--bad); font-weight: 700; } .good .verdict { fill: var(--seal); }
.odd .verdict { font-weight: 700; }
.legend { display: flex; flex-wrap: wrap; gap: .1rem 1.1rem; padding: 0; list-style: none; font-size: .9rem; }
.legend li { display: flex; align-items: center; gap: .35rem; }
.legend svg { width: 1.1rem; height: 1.1rem; } .legend svg.swatch { width: 1.9rem; }
table { border-collapse: collapse; font-size: .9rem; margin: .25rem 0; }
th, td { text-align: left; padding: .2rem .7rem .2rem 0; border-bottom: 1px solid var(--line); vertical-align: top;
  max-width: 26rem; overflow-wrap: anywhere; font-variant-numeric: tabular-nums; }
.wide th, .wide td { overflow-wrap: break-word; }
th { font-weight: 600; } .number { text-align: right; }
summary { cursor: pointer; margin: .5rem 0; } a { color: inherit; }
:focus-visible { outline: 3px solid var(--closed); outline-offset: 2px; }
`;
