/**
 * Lets unused parts of minified libraries be left out of the build. Some were made with esbuild's
 * `keepNames`, which calls a helper on every function and class only to give it back its name: a call
 * that might do anything, so that nothing is ever unused.
 */
const HELPER = /\bvar (\w+)=\((\w),(\w)\)=>\w+\(\2,"name",\{value:\3,configurable:!0\}\)/;

/** For Vite: takes such calls out of the libraries that carry the helper, or says that they do nothing. */
export function forgetNames() {
  return { name: 'forget-names', apply: 'build', transform: (code, id) => withoutNames(code, id) };
}

function withoutNames(code, id) {
  const helper = id.includes('node_modules') && HELPER.exec(code)?.[1];
  if (!helper) return null;
  const given = new RegExp(String.raw`(?<![\w.$])${helper}\((\w+),"[\w$]+"\)`, 'g');
  const kept = new RegExp(String.raw`=${helper}\((?=\(|\w+=>)`, 'g');
  const bare = code.replace(given, '$1').replace(kept, `=/* @__PURE__ */${helper}(`);
  return { code: bare, map: null };
}
