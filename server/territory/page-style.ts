/** How the page of a territory looks, by day, by night and on paper: a few rules, allowed by their hash alone. */
export const PAGE_STYLE = `:root{color-scheme:light dark;--cm-bar:light-dark(#1c4a3c,#12332a);--cm-primary:light-dark(#1c4a3c,#9bd5b8);--cm-on-primary:light-dark(#fffdf8,#0d2a20);--ground:light-dark(#f6efe1,#151b1f);--surface:light-dark(#fffdf8,#1f272c);--ink:light-dark(#1d2823,#f3ecdd);--soft:light-dark(#3c4943,#cdc6b6)}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:1.125rem/1.45 system-ui,sans-serif;overflow-wrap:break-word}
header{display:flex;flex-wrap:wrap;gap:.25rem 1rem;align-items:center;min-height:3.5rem;padding:.25rem max(1rem,calc(50vw - 19rem));color:#fffdf8;background:var(--cm-bar)}
header b{flex:1 1 auto;min-width:0}
header a{display:flex;align-items:center;min-height:3rem;color:inherit}
header img{border-radius:.4rem}
main{max-width:38rem;margin:0 auto;padding:1rem}
h1{font-size:min(1.75rem,9vw);line-height:1.2;margin:0 0 .75rem}
h2{font-size:1.2rem;margin:0 0 .5rem}
p{margin:0 0 .75rem;text-wrap:pretty}
section{margin:0 0 1rem;padding:1rem;background:var(--surface);border-radius:.75rem}
section p:last-child{margin:0;color:var(--soft)}
a.do{display:flex;align-items:center;justify-content:center;min-height:3.25rem;margin:0 0 .6rem;padding:.5rem 1rem;border:2px solid var(--cm-primary);border-radius:.75rem;font-size:min(1em,6.5vw);font-weight:650;text-align:center;text-decoration:none;color:var(--cm-primary)}
a.do.first{color:var(--cm-on-primary);background:var(--cm-primary)}
section a.do:last-child{margin:0}
footer{max-width:38rem;margin:0 auto;padding:0 1rem 1rem;display:flex;flex-wrap:wrap;gap:0 1.5rem}
footer a{display:flex;align-items:center;min-height:3rem;color:var(--soft)}
:focus-visible{outline:3px solid currentColor;outline-offset:2px}
@media print{footer,a.do:not(.first){display:none}body,section{background:#fff;color:#000}}`;
