/**
 * The only style of the page: readable on a phone, printed on A4. It stands in one element, whose hash the content
 * security policy names; after a change of one character the test says the new hash.
 */
export const STYLE = `
:root{color-scheme:light;font:15px/1.5 "Open Sans","Segoe UI",system-ui,sans-serif;--ink:#1d2733;--quiet:#566270;--line:#d9dfe5;--soft:#f4f6f8;--accent:#1f4e6b}
*{box-sizing:border-box}
body{margin:0;background:#e9edf0;color:var(--ink)}
main{max-width:60rem;margin:2rem auto;padding:3rem 3.25rem 2.25rem;background:#fff;border-top:.35rem solid var(--accent);overflow-wrap:anywhere}
header{display:flex;flex-wrap:wrap;gap:.5rem 2rem;justify-content:space-between;align-items:baseline}
header p{margin:0;font-size:1.25rem;font-weight:600;flex:1 1 14rem}
h1{margin:0;text-align:end;font-size:1.7rem;line-height:1.25;font-weight:600;color:var(--accent)}
h1 span{display:block;font-size:1.05rem;font-weight:400;color:var(--quiet)}
.period{margin:.2rem 0 1.5rem;color:var(--quiet)}
h2{margin:0 0 .4rem;font-size:1.05rem;font-weight:600;color:var(--accent)}
section{margin:0 0 2.2rem}
.key{display:grid;grid-template-columns:repeat(auto-fill,minmax(11.5rem,1fr));gap:1.1rem 1.5rem;margin:0 0 2.2rem;padding:1.2rem 1.4rem;background:var(--soft)}
.key dt{color:var(--quiet);font-size:.87rem}
.key dd{margin:0;font-size:1.3rem;font-weight:600;font-variant-numeric:tabular-nums}
.key small{display:block;font-size:.8rem;font-weight:400;color:var(--quiet)}
table{width:100%;border-collapse:collapse}
th,td{padding:.42rem .6rem;border-bottom:1px solid var(--line);text-align:start;vertical-align:top;font-weight:400}
th:first-child,td:first-child{padding-inline-start:0}
th:last-child,td:last-child{padding-inline-end:0}
thead th{color:var(--quiet);font-size:.87rem;vertical-align:bottom;border-bottom:1.5px solid var(--ink)}
.end{text-align:end;font-variant-numeric:tabular-nums}
.why,.key .why{font-size:.87rem;font-weight:400;color:var(--quiet)}
.strong>*{font-weight:600;border-top:1.5px solid var(--ink)}
.note{margin:.6rem 0 0;font-size:.87rem;color:var(--quiet)}
.bars>div{display:grid;grid-template-columns:minmax(0,3fr) minmax(0,2fr);gap:0 2.5rem;align-items:start}
.line>div{display:flex;flex-direction:column-reverse;gap:1rem}
svg{display:block;width:100%;height:auto;overflow:visible}
.bars svg{margin-top:2rem}
.full{fill:var(--accent)}.empty{fill:var(--soft)}
.trend{fill:none;stroke:var(--accent);stroke-width:2;stroke-linejoin:round}
.base{fill:none;stroke:var(--line);stroke-width:1}
text{font-size:9px;fill:var(--quiet)}
.bars text{font-size:7.6px}
.name{fill:var(--ink);font-weight:600}
footer{padding-top:.8rem;border-top:1px solid var(--line);font-size:.8rem;color:var(--quiet)}
footer p{margin:0}
@media (max-width:44rem){
main{margin:0;padding:1.5rem 1.1rem;font-size:.93rem}
h1{text-align:start}
.bars>div{grid-template-columns:minmax(0,1fr)}
.bars svg{margin-top:1rem}
section>div{overflow-x:auto}
}
@media print{
@page{size:A4;margin:14mm 14mm 16mm}
:root{font-size:11.5px}
body{background:none}
main{max-width:none;margin:0;padding:0;border:0}
.key{background:none;border:1px solid var(--line)}
.full,.empty{print-color-adjust:exact;-webkit-print-color-adjust:exact}
thead{display:table-header-group}
tr,svg,.key div{break-inside:avoid}
h2{break-after:avoid}
}
`;

/** SHA-256 of STYLE in base64, for the policy. */
export const STYLE_HASH = '68B9HFVNdUREh0/T2qpmc3qNEk52ai2TiE9DcGf3YLQ=';
