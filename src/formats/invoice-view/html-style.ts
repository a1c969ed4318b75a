/**
 * The only style of the page: readable on a phone, printed on A4. It stands in one element, whose hash the content
 * security policy names; after a change of one character the test says the new hash.
 */
export const STYLE = `
:root{color-scheme:light;font:15px/1.5 "Open Sans","Segoe UI",system-ui,sans-serif;--ink:#1d2733;--quiet:#566270;--line:#d9dfe5;--soft:#f4f6f8;--accent:#1f4e6b}
*{box-sizing:border-box}
body{margin:0;background:#e9edf0;color:var(--ink)}
main{max-width:56rem;margin:2rem auto;padding:3rem 3.25rem 2.25rem;background:#fff;border-top:.35rem solid var(--accent);overflow-wrap:anywhere}
p,dd,td,th,address,figcaption,li{unicode-bidi:plaintext}
header{display:flex;flex-wrap:wrap;gap:.5rem 2rem;justify-content:space-between;align-items:baseline;margin-bottom:2rem}
header p{margin:0;font-size:1.25rem;font-weight:600;flex:1 1 16rem}
h1{margin:0;text-align:end;font-size:1.75rem;line-height:1.25;font-weight:600;color:var(--accent)}
h1 span{display:block;font-size:1.05rem;font-weight:400;color:var(--quiet)}
h2,caption{margin:0 0 .5rem;font-size:.8rem;font-weight:600;letter-spacing:.02em;color:var(--accent);text-align:start}
section,table{margin:0 0 1.9rem}
.parties{display:grid;grid-template-columns:repeat(auto-fit,minmax(16rem,1fr));gap:1.75rem 2.5rem;margin-bottom:1.9rem}
.parties section{margin:0}
.parties p{margin:0;font-weight:600}
address{font-style:normal;margin-bottom:.4rem}
dl{margin:0}
dt{color:var(--quiet);font-size:.87rem}
dd{margin:0}
.parties dl div{display:grid;grid-template-columns:max-content 1fr;gap:0 .5rem;font-size:.87rem;color:var(--quiet)}
.parties dd{grid-column:2}
.facts dl{display:grid;grid-template-columns:repeat(auto-fill,minmax(9.5rem,1fr));gap:.9rem 1.5rem;padding:1rem 1.2rem;background:var(--soft)}
.notes p{margin:0;min-height:1em}
table{width:100%;border-collapse:collapse;table-layout:fixed}
th,td{padding:.5rem .6rem;border-bottom:1px solid var(--line);text-align:start;vertical-align:top;font-weight:400}
th:first-child,td:first-child{padding-inline-start:0}
th:last-child,td:last-child{padding-inline-end:0}
thead th{color:var(--quiet);font-size:.87rem;vertical-align:bottom;border-bottom:1.5px solid var(--ink)}
.end{text-align:end;font-variant-numeric:tabular-nums}
small{display:block;font-size:.87rem;font-weight:400;color:var(--quiet)}
.sums{display:flex;flex-wrap:wrap;gap:0 3rem;align-items:flex-start}
.sums>div{flex:1 1 20rem}
.totals{flex:1 1 19rem;margin-inline-start:auto;max-width:26rem}
.totals div{display:flex;justify-content:space-between;gap:1.5rem;padding:.28rem 0}
.totals dt{font-size:1rem}
.totals dd{text-align:end;font-variant-numeric:tabular-nums}
.totals .strong{margin-top:.4rem;padding:.6rem 0;border-top:1.5px solid var(--ink);border-bottom:1.5px solid var(--ink);font-weight:600;font-size:1.2rem}
.totals .strong dt{color:inherit;font-size:inherit}
.payment{display:flex;flex-wrap:wrap;gap:1.25rem 2.5rem;padding:1.3rem 1.5rem;background:var(--soft);justify-content:space-between;break-inside:avoid}
.payment>div{flex:1 1 18rem}
.payment dl{display:grid;grid-template-columns:repeat(auto-fit,minmax(13rem,1fr));gap:.8rem 1.5rem}
.payment dl+dl{margin-top:1rem;padding-top:1rem;border-top:1px solid var(--line)}
.payment h3{margin:1rem 0 0;font-size:.87rem;font-weight:400;color:var(--quiet)}
.payment p{margin:0}
figure{margin:0;text-align:center}
figure svg{display:block;width:9.5rem;height:9.5rem;margin:0 auto;background:#fff}
figcaption{margin-top:.4rem;font-size:.8rem;color:var(--quiet);max-width:11rem}
footer{padding-top:.8rem;border-top:1px solid var(--line);font-size:.8rem;color:var(--quiet)}
footer p{margin:0}
@media (max-width:44rem){
main{margin:0;padding:1.5rem 1.1rem}
.lines,.lines tbody,.lines tr,.lines td,.lines th{display:block;width:100%;text-align:start}
.lines colgroup{display:none}
.lines caption{display:block}
header p{flex-basis:100%}
h1{text-align:start}
.lines thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.lines tr{padding:.7rem 0;border-bottom:1px solid var(--line)}
.lines td,.lines th{border:0;padding:.1rem 0}
.lines tbody th{font-weight:600}
.lines td[data-name]{display:flex;justify-content:space-between;gap:1rem;text-align:end}
.lines td[data-name]::before{content:attr(data-name);color:var(--quiet);text-align:start}
.lines td:empty{display:none}
}
@media print{
@page{size:A4;margin:15mm 15mm 17mm}
:root{font-size:12px}
body{background:none}
main{max-width:none;margin:0;padding:0;border:0}
.facts dl,.payment{background:none;border:1px solid var(--line)}
thead{display:table-header-group}
tr,.totals,.parties section,figure{break-inside:avoid}
h2,caption{break-after:avoid}
}
`;

/** SHA-256 of STYLE in base64, for the policy. */
export const STYLE_HASH = 'c69oY6fgLjGIeCJhmUJ5hlgAKnuFwIVGV9cpWHT3nZY=';
