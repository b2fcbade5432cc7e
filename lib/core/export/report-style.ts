/** The report's style sheet: the roles and pieces of the interface, for reading on a screen and on paper. Nothing in it loads. */
export const reportStyle = `
:root {
  color-scheme: light dark;
  --surface: #ffffff; --surface2: #f6f5f2; --ink: #1c1b19; --ink2: #4a4843; --ink3: #625f59; --line: #d9d6cf; --edge: #7f7b74;
  --accent: #0b6470; --accent-soft: #e3f0f1; --bar: #86827a; --bar-hit: #1c1b19; --mark: #1a8490; --tint: rgb(26 132 144 / .18);
  --sans: -apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Liberation Sans", system-ui, sans-serif;
  --serif: Charter, "Iowan Old Style", Cambria, "Source Serif 4", "Liberation Serif", Georgia, serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --surface: #1d1e20; --surface2: #26282a; --ink: #f0eeea; --ink2: #c9c6c0; --ink3: #adaaa3; --line: #45484b; --edge: #8d8a84;
    --accent: #74c7d0; --accent-soft: #173a3f; --bar: #8a8781; --bar-hit: #f0eeea;
  }
}
*, *::before, *::after { box-sizing: border-box; }
body { margin: 0; background: var(--surface); color: var(--ink); font: 14px/20px var(--sans); overflow-wrap: break-word; -webkit-text-size-adjust: 100%; }
h1, h2, h3, h4, p, ul, ol, figure { margin: 0; padding: 0; }
ul, ol { list-style: none; }
a { color: var(--accent); text-decoration: underline 1px; text-underline-offset: 2px; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 3px; }
b { font-weight: 600; }
main { max-inline-size: 720px; margin-inline: auto; padding: 40px 24px 64px; }
h1 { font: 600 28px/34px var(--serif); margin-block: 6px 8px; text-wrap: balance; }
.page-title { font: 600 22px/28px var(--serif); margin-block: 48px 4px; text-wrap: balance; }
.meta { font: 12px/16px var(--sans); color: var(--ink3); }
.label { font: 600 12px/16px var(--sans); color: var(--ink2); }
.ex { margin-block: 24px; padding: 16px 20px; background: var(--surface2); border: 1px solid var(--line); }
.ex .words { font: 16px/27px var(--serif); white-space: pre-line; }
.ex .words + .words { margin-block-start: 8px; }
.ex sup { font: 600 11px/1 var(--sans); margin-inline-start: 2px; }
mark { color: inherit; background: var(--tint); text-decoration: underline 2px var(--mark); text-underline-offset: 3px; }
.rn { padding-block: 18px; border-block-start: 2px solid var(--ink); }
.rn-title { display: grid; grid-template-columns: 28px minmax(0, 1fr); font: 600 19px/24px var(--serif); }
.rk { font: 600 14px/24px var(--sans); color: var(--ink3); }
.rb { padding-inline-start: 28px; margin-block-start: 10px; display: grid; grid-template-columns: minmax(0, 1fr); gap: 10px; }
.cmp { display: grid; grid-template-columns: minmax(0, 1fr); gap: 4px; } .cmp figure { max-inline-size: 440px; margin-block-start: 6px; }
.quote-u { text-underline-offset: 3px; text-decoration: underline 2px var(--accent); }
.line-double { text-decoration-style: double; } .line-dashed { text-decoration-style: dashed; } .line-dotted { text-decoration-style: dotted; }
.line-none { text-decoration: none; }
.cmp-word { display: flex; align-items: center; gap: 8px; font: 600 16px/22px var(--sans); }
.ico { flex: none; inline-size: 20px; block-size: 20px; fill: none; stroke: currentColor; stroke-width: 1.5; stroke-linejoin: round; }
.claim { font: 16px/24px var(--serif); }
.vd { padding: 10px 12px; border: 1px solid var(--line); display: grid; grid-template-columns: minmax(0, 1fr); gap: 6px; }
.note-text { display: grid; grid-template-columns: minmax(0, 1fr); gap: 8px; overflow-wrap: anywhere; }
.note-text ul, .note-text ol { padding-inline-start: 20px; } .note-text ul { list-style: disc; } .note-text ol { list-style: decimal; }
.note-text blockquote { margin: 0; padding-inline-start: 10px; border-inline-start: 2px solid var(--line); color: var(--ink2); }
.note-text pre { margin: 0; white-space: pre-wrap; } .note-text :is(pre, code) { font-size: 13px; }
.vd .words { padding-inline-start: 12px; border-inline-start: 2px solid var(--accent); font: 15px/22px var(--serif); }
.src { display: grid; grid-template-columns: minmax(0, 1fr); gap: 8px; overflow-wrap: anywhere; }
.src li { padding-inline-start: 12px; border-inline-start: 2px solid var(--line); font: 12px/16px var(--sans); color: var(--ink3); }
.src a, .src .no-link { font: 500 13px/18px var(--sans); }
.src .pub { display: block; color: var(--ink2); } .src .meta { display: block; }
.src q { display: block; quotes: none; }
.replies { display: grid; grid-template-columns: minmax(0, 1fr); gap: 8px; padding-inline-start: 16px; }
.chart { display: block; direction: ltr; inline-size: 100%; block-size: auto; overflow: visible; }
.chart text { font: 11px/14px var(--sans); fill: var(--ink3); font-variant-numeric: tabular-nums; }
.chart .t-hit { fill: var(--ink); font-weight: 600; } .chart .t-page { fill: var(--accent); font-weight: 600; }
.chart .bar { fill: var(--bar); } .chart .hit { fill: var(--bar-hit); }
.chart .prelim { fill: var(--surface); stroke: var(--bar); stroke-width: 1; stroke-dasharray: 2 2; }
.chart .base { stroke: var(--edge); } .chart .brk { stroke: var(--edge); stroke-dasharray: 2 3; }
.chart .band { fill: var(--accent-soft); } .chart .band-e { stroke: var(--accent); stroke-dasharray: 1 3; }
.chart .page { stroke: var(--accent); stroke-width: 2; } .chart .page-p { stroke-dasharray: 6 4; }
figcaption { font: 12px/16px var(--sans); color: var(--ink3); margin-block-start: 4px; text-wrap: pretty; }
figcaption.cap-top { margin: 0 0 6px; color: var(--ink2); }
footer { border-block-start: 1px solid var(--line); padding-block-start: 12px; max-inline-size: 62ch; }
@media (max-width: 460px) { main { padding: 20px 14px; } .rb { padding-inline-start: 0; } }
@media (forced-colors: active) { mark { color: CanvasText; background: Canvas; text-decoration-color: Highlight; } .chart .bar { fill: CanvasText; } .chart .hit { fill: Highlight; } }
@page { size: A4; margin: 18mm 18mm 20mm; }
@media print {
  :root {
    color-scheme: light;
    --surface: #fff; --surface2: #fff; --ink: #1c1b19; --ink2: #4a4843; --ink3: #4a4843; --line: #b9b6af; --edge: #7f7b74;
    --accent: #0b6470; --accent-soft: #e3f0f1; --bar: #86827a; --bar-hit: #1c1b19;
  }
  body { font-size: 10.5pt; }
  main { max-inline-size: none; padding: 0; }
  mark { background: none; text-decoration-thickness: 1px; }
  a { color: inherit; }
  .src a { text-decoration: none; }
  .src a::after { content: "\\A" attr(href); white-space: pre-wrap; font: 400 11px/15px var(--sans); word-break: break-all; }
  .cmp-word, .src li, figure, .words { break-inside: avoid; }
  h1, h2, h3, .rn-title, .label, .page-title { break-after: avoid; }
  p { orphans: 3; widows: 3; }
  * { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
}
`;
