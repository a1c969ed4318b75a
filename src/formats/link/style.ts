/** The only style of the public pages, served beside them: readable on a phone, in the dark, and printed. */
export const LINK_STYLE = `:root{color-scheme:light dark;font:17px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Open Sans",sans-serif;--ink:#18201b;--quiet:#55605a;--line:#dde2de;--edge:#7f8a84;--soft:#edf1ee;--page:#fff;--back:#f5f6f4;--accent:#146c4b;--onaccent:#fff;--bad:#a3201b;--badsoft:#fbe6e4;--good:#146c4b;--goodsoft:#e2f1ea}
@media (prefers-color-scheme:dark){:root{--ink:#e8ece9;--quiet:#a5b0aa;--line:#333a35;--edge:#7c8781;--soft:#232925;--page:#1b1f1c;--back:#131614;--accent:#5fc99b;--onaccent:#0c1f16;--bad:#ff9a91;--badsoft:#421d1a;--good:#5fc99b;--goodsoft:#173527}}
*{box-sizing:border-box}
body{margin:0;background:var(--back);color:var(--ink)}
main{max-width:42rem;margin:2rem auto;padding:1.5rem 2rem 2rem;background:var(--page);border:1px solid var(--line);border-radius:.9rem;overflow-wrap:anywhere}
header{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;justify-content:space-between;align-items:center;padding-bottom:.7rem;border-bottom:1px solid var(--line)}
header p{margin:0;font-weight:650}
nav{display:flex;gap:.15rem;margin-inline:-.5rem}
nav a{min-width:2.4rem;padding:.4rem .5rem;border-radius:.4rem;color:var(--quiet);font-size:.88rem;text-align:center;text-decoration:none}
nav a:hover{background:var(--soft);color:var(--ink)}
nav a[aria-current]{color:var(--ink);font-weight:700;text-decoration:underline;text-underline-offset:.3em}
h1{font-size:1.55rem;line-height:1.25;margin:1.4rem 0 .5rem;letter-spacing:-.01em}
h2{font-size:1.05rem;margin:2rem 0 .5rem}
p{margin:.4rem 0}
.quiet{color:var(--quiet)}
.said,.bad{margin:1rem 0;padding:.8rem 1rem;border-radius:.5rem}
.said{background:var(--goodsoft);border-inline-start:.3rem solid var(--good)}
.bad{background:var(--badsoft);border-inline-start:.3rem solid var(--bad);color:var(--bad);font-weight:600}
ul.items{list-style:none;margin:0;padding:0;border-top:1px solid var(--line)}
ul.items li{display:flex;gap:.1rem 1.25rem;justify-content:space-between;padding:.7rem 0;border-bottom:1px solid var(--line)}
ul.items li>span:first-child{flex:1 1 12rem;min-width:0}
ul.items li>span:last-child{font-variant-numeric:tabular-nums;text-align:end;margin-inline-start:auto;white-space:nowrap;font-weight:600}
ul.items b{font-weight:600}
ul.items small{display:block;color:var(--quiet);font-size:.88rem;font-weight:400}
ul.items .state{color:var(--good);font-weight:600}
.ways{display:flex;flex-wrap:wrap;gap:0 .9rem;margin-inline-start:-.25rem;font-size:.88rem}
.ways a{padding:.3rem .25rem}
.total{display:flex;justify-content:space-between;gap:1rem;align-items:baseline;font-weight:700;font-size:1.35rem;padding-top:.6rem;font-variant-numeric:tabular-nums}
.total>span:first-child{font-size:1.05rem}
.pay{display:flex;flex-wrap:wrap;gap:1rem 2rem;justify-content:space-between;align-items:flex-start;background:var(--soft);padding:1.2rem 1.35rem;border-radius:.7rem}
.pay dl{margin:0;flex:1 1 15rem}
dt{color:var(--quiet);font-size:.88rem}
dd{margin:0 0 .6rem;font-variant-numeric:tabular-nums;font-weight:600}
.copy{user-select:all;-webkit-user-select:all}
figure{margin:0;text-align:center}
figure svg{display:block;width:10.5rem;height:10.5rem;margin:0 auto;background:#fff;border-radius:.4rem}
figcaption{font-size:.88rem;color:var(--quiet);max-width:11rem;margin:.4rem auto 0}
form{margin-top:1.75rem;padding-top:.25rem}
fieldset{border:0;margin:0 0 1.2rem;padding:0}
legend,label.head{display:block;font-weight:600;margin-bottom:.45rem;padding:0}
.choice{display:flex;gap:.75rem;align-items:flex-start;margin-bottom:.4rem;padding:.6rem .8rem;border:1px solid var(--line);border-radius:.5rem;cursor:pointer}
.choice:hover{border-color:var(--edge)}
.choice:has(:checked){border-color:var(--accent);background:var(--goodsoft)}
.choice input{width:1.25rem;height:1.25rem;margin:.15rem 0 0;flex:none;accent-color:var(--accent)}
textarea,input[type=text],input[type=date]{font:inherit;color:inherit;background:var(--page);width:100%;padding:.65rem .75rem;border:1px solid var(--edge);border-radius:.5rem;margin-bottom:1.1rem}
input[type=date]{max-width:15rem;min-height:3rem;display:block;margin-bottom:.2rem}
button{font:inherit;font-weight:650;color:var(--onaccent);background:var(--accent);border:0;border-radius:.5rem;padding:.85rem 1.5rem;cursor:pointer;margin-top:.6rem}
button:hover{filter:brightness(1.08)}
a{color:var(--accent);text-underline-offset:.15em}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:.3rem}
ul.others{display:grid;grid-template-columns:repeat(auto-fit,minmax(15rem,1fr));gap:.5rem;list-style:none;padding:0;margin:0}
ul.others a{display:flex;align-items:center;min-height:3rem;height:100%;padding:.6rem .9rem;border:1px solid var(--line);border-radius:.5rem;text-decoration:none;font-weight:600}
ul.others a:hover{border-color:var(--accent)}
.reach{line-height:1.75}
@media (max-width:44rem){body{background:var(--page)}main{margin:0;padding:.7rem 1.1rem 2rem;border:0;border-radius:0}figure{flex:1 1 100%}button{width:100%}}
@media print{body{background:none}main{border:0}form,nav,.ways,.others{display:none}}
`;
