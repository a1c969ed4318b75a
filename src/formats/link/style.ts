/** The only style of the public pages, served beside them: readable on a phone, in the dark, and printed. */
export const LINK_STYLE = `:root{color-scheme:light dark;font:17px/1.5 system-ui,"Segoe UI",sans-serif;--ink:#1d2733;--quiet:#566270;--line:#d4dae0;--soft:#f3f5f7;--page:#fff;--back:#e9edf0;--accent:#1f4e6b;--onaccent:#fff;--bad:#b3261e;--good:#1c6b3c}
@media (prefers-color-scheme:dark){:root{--ink:#e6ebf0;--quiet:#a7b2bd;--line:#3a444e;--soft:#232b33;--page:#1a2026;--back:#12161a;--accent:#9cc7e4;--onaccent:#10202c;--bad:#ff9d95;--good:#8fd6a8}}
*{box-sizing:border-box}
body{margin:0;background:var(--back);color:var(--ink)}
main{max-width:42rem;margin:1.5rem auto;padding:1.75rem 2rem 2rem;background:var(--page);border-top:.3rem solid var(--accent);overflow-wrap:anywhere}
header{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;justify-content:space-between;align-items:baseline}
header p{margin:0;font-weight:600}
nav a{display:inline-block;padding:.4rem .5rem;color:inherit}
nav a[aria-current]{font-weight:700;text-decoration:none}
h1{font-size:1.45rem;line-height:1.25;margin:1rem 0 .5rem;color:var(--accent)}
h2{font-size:1.05rem;margin:1.75rem 0 .6rem}
p{margin:.4rem 0}
.quiet{color:var(--quiet)}
.said{padding:.8rem 1rem;border-inline-start:.3rem solid var(--good);background:var(--soft)}
.bad{padding:.8rem 1rem;border-inline-start:.3rem solid var(--bad);background:var(--soft);color:var(--bad);font-weight:600}
ul.items{list-style:none;margin:0;padding:0;border-top:1px solid var(--line)}
ul.items li{display:flex;flex-wrap:wrap;gap:.1rem 1.25rem;justify-content:space-between;padding:.6rem 0;border-bottom:1px solid var(--line)}
ul.items li>span:last-child{font-variant-numeric:tabular-nums;text-align:end;margin-inline-start:auto}
ul.items small{display:block;color:var(--quiet);font-size:.88rem}
ul.items .state{color:var(--good);font-weight:600}
.total{display:flex;justify-content:space-between;gap:1rem;font-weight:700;font-size:1.15rem;padding-top:.7rem;font-variant-numeric:tabular-nums}
.pay{display:flex;flex-wrap:wrap;gap:1rem 2rem;justify-content:space-between;background:var(--soft);padding:1.1rem 1.25rem}
.pay dl{margin:0;flex:1 1 15rem}
dt{color:var(--quiet);font-size:.88rem}
dd{margin:0 0 .6rem;font-variant-numeric:tabular-nums}
figure{margin:0;text-align:center}
figure svg{display:block;width:10rem;height:10rem;margin:0 auto;background:#fff}
figcaption{font-size:.85rem;color:var(--quiet);max-width:11rem;margin:.3rem auto 0}
form{margin-top:1.75rem}
fieldset{border:0;margin:0 0 1.1rem;padding:0}
legend,label.head{display:block;font-weight:600;margin-bottom:.35rem;padding:0}
.choice{display:flex;gap:.7rem;align-items:flex-start;padding:.5rem .1rem;cursor:pointer}
.choice input{width:1.25rem;height:1.25rem;margin:.15rem 0 0;flex:none;accent-color:var(--accent)}
textarea,input[type=text],input[type=date]{font:inherit;color:inherit;background:var(--page);width:100%;padding:.65rem .75rem;border:1px solid var(--quiet);border-radius:.35rem;margin-bottom:1.1rem}
input[type=date]{max-width:15rem;display:block;margin-bottom:.2rem}
button{font:inherit;font-weight:600;color:var(--onaccent);background:var(--accent);border:0;border-radius:.35rem;padding:.8rem 1.4rem;cursor:pointer;margin-top:.6rem}
a{color:var(--accent)}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
ul.others{list-style:none;padding:0;margin:0}
ul.others a{display:inline-block;padding:.35rem 0}
@media (max-width:34rem){figure{flex:1 1 100%}main{margin:0;padding:1.1rem 1rem 1.5rem}button{width:100%}}
@media print{body{background:none}form,nav,.others{display:none}}
`;
