/**
 * The one style sheet of the pages for citizens, within the page itself: nothing else is fetched. For a cheap phone in the
 * sun first: large type, large targets, no image, no font; dark where the device is dark.
 */
export const citizenStyle = `
:root{color-scheme:light dark;--ink:#17211f;--soft:#4d5a57;--line:#b9c5c1;--ground:#f4f7f6;--sheet:#fff;--accent:#0b5f58;--on-accent:#fff;--wrong:#a11d1d;--wrong-ground:#fdf1f0;--note:#eaf3f1}
@media (prefers-color-scheme:dark){:root{--ink:#e6edeb;--soft:#a8b5b1;--line:#4a5956;--ground:#111816;--sheet:#1a2321;--accent:#6fd0c3;--on-accent:#06201d;--wrong:#ff9d94;--wrong-ground:#331b1a;--note:#182b28}}
*{box-sizing:border-box}html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--ground);color:var(--ink);font:1.0625rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;overflow-wrap:anywhere}
a{color:var(--accent);text-underline-offset:.15em}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:4px}
.skip{position:absolute;left:-999px}.skip:focus{left:1rem;top:.5rem;background:var(--sheet);padding:.5rem 1rem;z-index:1}
header{display:flex;flex-wrap:wrap;gap:.25rem 1rem;justify-content:space-between;align-items:center;padding:.5rem 1rem;background:var(--sheet);border-bottom:1px solid var(--line)}
header p{margin:0;font-weight:700}
.languages{display:flex;gap:1rem}.languages>*{padding:.55rem .1rem;min-height:2.75rem}.languages [aria-current]{font-weight:700}.languages button{border:0;background:none;color:var(--accent);font-weight:400;text-decoration:underline;text-underline-offset:.15em}
main{margin:0 auto;padding:1.25rem 1rem 3rem;max-width:40rem}
h1{font-size:1.5rem;line-height:1.25;margin:.2rem 0 .8rem;text-wrap:balance}h2{font-size:1.15rem;line-height:1.3;margin:2rem 0 .6rem}
p{margin:0 0 .9rem}.soft{color:var(--soft)}.small{font-size:.95rem}
.sheet,fieldset{background:var(--sheet);border:1px solid var(--line);border-radius:10px;padding:1rem;margin:0 0 1rem;min-width:0}
legend,label.name{font-weight:700;padding:0}legend{float:left;width:100%;margin:0 0 .6rem}legend+*{clear:both}
.hint{color:var(--soft);font-size:.95rem;margin:0 0 .6rem}
.scale{display:grid;gap:.5rem;grid-template-columns:repeat(auto-fit,minmax(8rem,1fr))}
.scale label{display:flex;gap:.5rem;align-items:center;min-height:3rem;padding:.5rem .6rem;border:1px solid var(--line);border-radius:8px;cursor:pointer}
.scale label:has(:checked){border-color:var(--accent);box-shadow:inset 0 0 0 1px var(--accent);background:var(--note)}
.scale .na{grid-column:1/-1}
.scale input{width:1.3rem;height:1.3rem;margin:0;accent-color:var(--accent);flex:none}
input[type=text],input[type=tel],input[type=email],input[type=date],textarea,select{display:block;width:100%;font:inherit;color:inherit;background:var(--sheet);border:1px solid var(--soft);border-radius:8px;padding:.65rem .75rem;min-height:3rem;margin:.3rem 0 0}
textarea{min-height:7rem}
button,.button{display:inline-flex;align-items:center;justify-content:center;font:inherit;font-weight:700;min-height:3rem;padding:.6rem 1.4rem;border-radius:8px;border:1px solid var(--accent);background:var(--accent);color:var(--on-accent);text-decoration:none;cursor:pointer}
.quiet{background:transparent;color:var(--accent)}
.wrong{border:1px solid var(--wrong);border-left-width:6px;background:var(--wrong-ground);border-radius:8px;padding:.8rem 1rem;margin:0 0 1rem}.wrong h2{margin:0 0 .2rem;font-size:1.05rem;color:var(--wrong)}.wrong :last-child{margin-bottom:0}
.wrong-text{color:var(--wrong);font-weight:600;margin:.3rem 0 0}
.note{background:var(--note);border-radius:8px;padding:.8rem 1rem;margin:0 0 1rem}.note :last-child,.sheet>:last-child{margin-bottom:0}
.code{font:700 1.35rem/1.4 ui-monospace,"SF Mono",Menlo,Consolas,monospace;letter-spacing:.06em;text-wrap:balance}
table{border-collapse:collapse;width:100%;margin:0 0 .9rem}caption{text-align:left;margin:0 0 .4rem}th,td{border:1px solid var(--line);padding:.35rem .45rem;text-align:left;vertical-align:top}
@media(min-width:24.25rem) and (max-width:34rem){.matrix :is(th,td){font-size:.75rem;padding:.25rem .15rem;overflow-wrap:break-word}}
dl{margin:0}dt{color:var(--soft)}dd{margin:0 0 .6rem}
.sheet>h2:first-child{margin-top:0}ul.plain{list-style:none;margin:0;padding:0}h3{font-size:1.05rem;margin:0 0 .5rem}ul.shares{display:flex;flex-wrap:wrap;gap:.15rem 1.1rem;list-style:none;margin:.4rem 0 .9rem;padding:0}.bar rect{stroke:var(--sheet);stroke-width:1}
ol.steps{list-style:none;margin:0;padding:0 0 0 1.1rem;border-left:3px solid var(--line)}ol.steps li{margin:0 0 1rem}
.trap{position:absolute;left:-9999px;width:1px;height:1px;overflow:hidden}
@media print{header nav,button,.button,.no-print{display:none}main:has(>svg){padding:0;max-width:none}body{background:#fff;color:#000}}
`;
