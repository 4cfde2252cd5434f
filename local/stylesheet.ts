/** The one style sheet of the embedded pages: no fonts and no images to fetch, light and dark, from 320 px up. */
export const stylesheet = `
:root{color-scheme:light dark;--ink:#17211f;--soft:#4d5a57;--line:#cdd6d3;--ground:#f6f8f7;--sheet:#fff;--accent:#0b5f58;--on-accent:#fff;--wrong:#a11d1d;--wrong-ground:#fdf1f0;--note:#eaf3f1}
@media (prefers-color-scheme:dark){:root{--ink:#e6edeb;--soft:#a8b5b1;--line:#3a4744;--ground:#111816;--sheet:#1a2321;--accent:#6fd0c3;--on-accent:#06201d;--wrong:#ff9d94;--wrong-ground:#331b1a;--note:#182b28}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--ground);color:var(--ink);font:1rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;overflow-wrap:anywhere}
a{color:var(--accent);text-underline-offset:.15em}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:3px}
.skip{position:absolute;left:-999px}.skip:focus{left:1rem;top:.5rem;background:var(--sheet);padding:.5rem 1rem}
.top{display:flex;flex-wrap:wrap;gap:.25rem 1rem;justify-content:space-between;align-items:center;padding:.6rem 1rem;background:var(--sheet);border-bottom:1px solid var(--line)}
.brand{font-weight:700;font-size:1.1rem;color:var(--ink);text-decoration:none;padding:.35rem 0}
.languages{display:flex;gap:.75rem;font-size:.9rem}.languages>*{padding:.5rem .1rem}.languages [aria-current]{font-weight:600}
main{margin:0 auto;padding:1.5rem 1rem 4rem}main.narrow{max-width:28rem}main.wide{max-width:62rem}
h1{font-size:1.6rem;line-height:1.2;margin:.3rem 0 .8rem;text-wrap:balance}h2{font-size:1.15rem;line-height:1.3;margin:2.2rem 0 .6rem}
p{margin:0 0 .9rem;max-width:44rem}.soft{color:var(--soft)}.small{font-size:.9rem}
.sheet{background:var(--sheet);border:1px solid var(--line);border-radius:8px;padding:1.1rem;margin:0 0 1.2rem}
label{display:block;font-weight:600;margin:0 0 .3rem}.field{margin:0 0 1rem}.hint{font-weight:400;color:var(--soft);font-size:.9rem;margin:0 0 .3rem}
input{width:100%;font:inherit;color:inherit;background:var(--sheet);border:1px solid var(--soft);border-radius:6px;padding:.6rem .7rem;min-height:2.75rem}
button,.button{display:inline-flex;align-items:center;justify-content:center;font:inherit;font-weight:600;min-height:2.75rem;padding:.5rem 1.2rem;border-radius:6px;border:1px solid var(--accent);background:var(--accent);color:var(--on-accent);text-decoration:none;cursor:pointer}
button.quiet,.button.quiet{background:transparent;color:var(--accent)}.full{width:100%}
.actions{display:flex;flex-wrap:wrap;gap:.6rem;margin:1rem 0 1.5rem}
.wrong{border:1px solid var(--wrong);border-left-width:6px;background:var(--wrong-ground);border-radius:6px;padding:.8rem 1rem;margin:0 0 1.2rem}.wrong h2{margin:0 0 .2rem;font-size:1rem;color:var(--wrong)}.wrong p{margin:0}
.note{background:var(--note);border-radius:6px;padding:.7rem 1rem;margin:0 0 1.2rem}.note p{max-width:none}.note p:last-child,.sheet>p:last-child{margin:0}
.cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(13rem,100%),1fr));gap:.8rem;padding:0;margin:0 0 1rem;list-style:none}.cards li{background:var(--sheet);border:1px solid var(--line);border-radius:8px;padding:.9rem 1rem}.cards a{font-weight:600}.cards p{margin:.2rem 0 0;font-size:.92rem;color:var(--soft)}
.scroll{overflow-x:auto;background:var(--sheet);border:1px solid var(--line);border-radius:8px;margin:0 0 1rem}
table{border-collapse:collapse;width:100%;font-size:.95rem}th,td{text-align:left;vertical-align:top;padding:.6rem .8rem;border-bottom:1px solid var(--line)}tr:last-child>td,tr:last-child>th{border-bottom:0}thead th{font-size:.85rem;color:var(--soft);font-weight:600;white-space:nowrap}tbody th{font-weight:600}
td.tight,th.tight{white-space:nowrap}
.choose{display:grid;gap:.4rem;padding:0;margin:0;list-style:none}.choose button{width:100%;justify-content:space-between;gap:.6rem;text-align:left;background:var(--sheet);color:var(--ink);border-color:var(--line);font-weight:400;padding:.5rem .8rem}.choose button:hover{border-color:var(--accent)}.choose small{color:var(--soft);text-align:right}
dl.facts{display:grid;grid-template-columns:max-content 1fr;gap:.3rem 1rem;margin:0}dl.facts dt{color:var(--soft)}dl.facts dd{margin:0}
ul.names{display:flex;flex-wrap:wrap;gap:.15rem 1.2rem;margin:0;padding:0;list-style:none}
pre{white-space:pre-wrap;font:.95rem/1.5 ui-monospace,"SF Mono",Menlo,Consolas,monospace;margin:0}code{font:.92em ui-monospace,"SF Mono",Menlo,Consolas,monospace;background:var(--note);padding:.1em .3em;border-radius:3px}
iframe{width:100%;height:min(44rem,85vh);border:1px solid var(--line);border-radius:8px;background:#fff;color-scheme:light}
.inline{display:flex;flex-wrap:wrap;gap:.6rem;align-items:end;margin:0 0 1rem}.inline .field{flex:1 1 14rem;margin:0}
@media (max-width:40rem){table.stack thead{position:absolute;left:-999px}table.stack tr{display:block;padding:.5rem 0;border-bottom:1px solid var(--line)}table.stack tr:last-child{border-bottom:0}table.stack th,table.stack td{display:block;border:0;padding:.1rem .8rem}dl.facts{grid-template-columns:1fr;gap:0}dl.facts dd{margin:0 0 .5rem}}
@media (prefers-reduced-motion:no-preference){button,.choose button{transition:border-color .12s,background-color .12s}}
`.trim();
