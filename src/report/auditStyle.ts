/** Style of the audit page; kept apart so that the page reads as a document. */
export const AUDIT_STYLE = `
:root{--ink:#1c2129;--soft:#5a6472;--paper:#fff;--panel:#f5f6f8;--line:#d9dde3;--accent:#2b50a1;--good:#1a6b3c;--bad:#b3261e;--none:#5a6472;--ai:#7a4fc4;--human:#2f7f78;--unknown:#b9791b}
@media (prefers-color-scheme:dark){:root{--ink:#e6e9ee;--soft:#9aa4b2;--paper:#14171c;--panel:#1d2127;--line:#343b45;--accent:#8fb0ff;--good:#6fcf97;--bad:#ff8a80;--none:#9aa4b2;--ai:#b794f6;--human:#5bbcb2;--unknown:#e0a84f}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:78rem;padding:2rem 1.5rem 4rem;background:var(--paper);color:var(--ink);font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
h1{font-size:1.8rem;line-height:1.2;margin:.2rem 0 1rem}
h2{font-size:1.3rem;margin:2.6rem 0 .6rem;padding-top:.6rem;border-top:1px solid var(--line)}
h3{font-size:1.02rem;margin:1.2rem 0 .4rem}
p{margin:.4rem 0 .8rem;max-width:70ch}
a{color:var(--accent)}
a:focus-visible,summary:focus-visible,.scroll:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
code{font:.88em/1.4 ui-monospace,SFMono-Regular,Consolas,monospace;overflow-wrap:anywhere}
.h,td time{white-space:nowrap}
.skip{position:absolute;left:-999rem}.skip:focus{position:static}
.kicker{color:var(--soft);font-size:.85rem;letter-spacing:.02em;margin:0}
.quiet,footer{color:var(--soft)}
nav ol{list-style:none;display:flex;flex-wrap:wrap;gap:.3rem 1.2rem;padding:0;margin:1rem 0 0}
.facts{display:grid;gap:.15rem 1.2rem;margin:.4rem 0 .8rem}
.facts div{display:grid;grid-template-columns:9.5rem 1fr;gap:.8rem}
.facts dt{color:var(--soft)}.facts dd{margin:0;overflow-wrap:anywhere}
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(12rem,1fr));gap:.8rem;margin:1rem 0}
.tile{background:var(--panel);border:1px solid var(--line);border-radius:6px;padding:.8rem 1rem}
.tile p{margin:0}.tile .label{font-size:.85rem}.tile .value{font-size:1.7rem;font-weight:600;font-variant-numeric:tabular-nums}
.bar{display:flex;height:14px;border-radius:7px;overflow:hidden;gap:2px;margin:1rem 0 .5rem}
.bar span{min-width:3px}
.ai{background:var(--ai)}.human{background:var(--human)}.unknown{background:var(--unknown)}
.key{display:inline-block;width:.7rem;height:.7rem;border-radius:2px;margin-right:.4rem}
.inline{list-style:none;display:flex;flex-wrap:wrap;gap:.2rem 1.4rem;padding:0;margin:.3rem 0 1rem}
.scroll{overflow-x:auto;margin:.6rem 0 1rem}
table{border-collapse:collapse;width:100%;font-size:.92rem}
caption{text-align:left;color:var(--soft);font-size:.85rem;padding:.2rem 0}
th,td{text-align:left;vertical-align:top;padding:.45rem .7rem .45rem 0;border-bottom:1px solid var(--line)}
th{font-weight:600;white-space:nowrap}
td.n,th.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
td ul{margin:0;padding-left:1.1rem}
.mark.good{color:var(--good)}.mark.bad{color:var(--bad)}.mark.none{color:var(--none)}
.mark{font-weight:700}
.state{white-space:nowrap;font-weight:600}.state.good{color:var(--good)}.state.bad{color:var(--bad)}.state.none{color:var(--none)}
.packet{border:1px solid var(--line);border-radius:6px;padding:.4rem 1.1rem .8rem;margin:1rem 0}
details summary{cursor:pointer;padding:.3rem 0;color:var(--accent)}
@media (max-width:40rem){.facts div{grid-template-columns:1fr;gap:0}}
@media print{body{max-width:none;padding:0;font-size:10pt}nav,.skip{display:none}h2{break-after:avoid}.packet,tr{break-inside:avoid}details>*{display:block}.scroll{overflow:visible}a{color:inherit;text-decoration:none}}
`.trim();
