/** How the page looks, by day, by night and on paper: a few rules, allowed by their hash alone. */
export const PUBLIC_STYLE = `:root{color-scheme:light dark;--ground:light-dark(#f6efe1,#151b1f);--surface:light-dark(#fffdf8,#1f272c);--ink:light-dark(#1d2823,#f3ecdd);--line:light-dark(#786b57,#8f979b);--cm-bar:light-dark(#1c4a3c,#12332a);--cm-primary:light-dark(#1c4a3c,#9bd5b8)}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:1.125rem/1.5 system-ui,sans-serif}
header{display:flex;flex-wrap:wrap;gap:.25rem 1rem;align-items:center;min-height:3.5rem;padding:.25rem max(1rem,calc(50vw - 22rem));color:#fffdf8;background:var(--cm-bar)}
header b{flex:1 1 auto;min-width:0}
header a{display:flex;align-items:center;min-height:3rem;color:inherit}
header img{border-radius:.4rem}
main{max-width:46rem;margin:0 auto;padding:1.5rem 1rem}
h1{font-size:1.9rem;line-height:1.2;margin:0 0 1rem}
h2{font-size:1.4rem;margin:2rem 0 .75rem}
svg{display:block;width:100%;height:auto;margin:0 0 1rem}
text{font:16px system-ui,sans-serif;fill:var(--ink)}
rect{fill:var(--cm-primary)}
table{width:100%;border-collapse:collapse;background:var(--surface)}
th,td{padding:.6rem .75rem;border-bottom:1px solid var(--line);text-align:start;vertical-align:top;font-weight:400}
thead th,td{font-weight:700}
td:last-child{font-weight:400}
footer{max-width:46rem;margin:0 auto;padding:0 1rem 2rem}
a{color:var(--cm-primary)}
:focus-visible{outline:3px solid currentColor;outline-offset:2px}
@media (max-width:30rem){svg{display:none}}
@media (max-width:20rem){h1{font-size:min(1.9rem,9vw)}h2{font-size:min(1.4rem,8vw)}thead{display:none}tr{display:block;padding:.6rem 0;border-bottom:1px solid var(--line)}th,td{display:block;padding:.1rem .75rem;border:0}}
@media print{body{background:#fff;color:#000;font-size:11pt}footer{display:none}section{break-inside:avoid}rect{print-color-adjust:exact}}`;
