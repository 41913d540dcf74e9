import { dirname, join, relative } from 'node:path';
import ts from 'typescript';

/**
 * What is promised and called by nobody: each method of the façades that `Device` of
 * `src/data/device.ts` gives, which the app must call outside their own file; each `Endpoint` of
 * `src/contract`, which both a device (`src/data`, its service worker, or the page of `src/door`) and the
 * server must know.
 * @returns the name of each, with the side that is missing, and the file that promises it
 */
export function uncalled(root) {
  const program = programOf(root);
  const promises = [...methodsOf(program, root), ...endpointsOf(program, root)];
  const callers = callersOf(program, promises);
  return promises
    .filter((promise) => !callers.get(promise.node).some((file) => promise.isCaller(file)))
    .map(({ node, name }) => ({ name, file: relative(root, node.getSourceFile().fileName) }));
}

/** Whether all is sound is told by the compiler itself: here libraries are left out, for speed. */
function programOf(root) {
  const files = ts.sys.readDirectory(root, ['.ts'], [], ['src/**/*', 'server/**/*']);
  const options = { ...OPTIONS, allowImportingTsExtensions: true, noEmit: true };
  const host = ts.createCompilerHost(options);
  host.resolveModuleNameLiterals = (literals, from) =>
    literals.map(({ text }) => {
      const resolvedFileName = join(dirname(from), text);
      const isOwn = text.startsWith('.') && text.endsWith('.ts');
      return { resolvedModule: isOwn ? { resolvedFileName, extension: '.ts' } : undefined };
    });
  return ts.createProgram(files, options, host);
}

const OPTIONS = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  lib: ['lib.es2023.d.ts'],
  types: [],
  strict: true,
};

function methodsOf(program, root) {
  const checker = program.getTypeChecker();
  const { statements } = program.getSourceFile(join(root, 'src/data/device.ts'));
  const device = statements.find((one) => ts.isInterfaceDeclaration(one) && isNamed(one, 'Device'));
  const facades = checker.getTypeAtLocation(device).getProperties();
  const methods = facades.flatMap((facade) => {
    const type = checker.getTypeOfSymbol(facade);
    return type.getProperties().map((method) => promiseOf(method, type.symbol.name));
  });
  return [...facades.map((facade) => promiseOf(facade, 'Device')), ...methods].filter(({ node }) =>
    node.getSourceFile().fileName.startsWith(join(root, 'src/')),
  );

  function promiseOf({ name, declarations: [node] }, facade) {
    const own = node.getSourceFile().fileName;
    const isCaller = (file) => file !== own && file.startsWith(join(root, 'src/'));
    return { node, name: `${facade}.${name}`, isCaller };
  }
}

function endpointsOf(program, root) {
  const checker = program.getTypeChecker();
  const sides = {
    'on a device': ['src/data/', 'src/door/', 'src/service-worker/'],
    'on the server': ['server/'],
  };
  return program
    .getSourceFiles()
    .filter(({ fileName }) => fileName.startsWith(join(root, 'src/contract/')))
    .flatMap(({ statements }) => statements.filter(ts.isVariableStatement))
    .flatMap(({ declarationList }) => declarationList.declarations)
    .filter((node) => checker.getTypeAtLocation(node).symbol?.name === 'Endpoint')
    .flatMap((node) =>
      Object.entries(sides).map(([side, folders]) => ({
        ...{ node, name: `${node.name.text} ${side}` },
        isCaller: (file) => folders.some((folder) => file.startsWith(join(root, folder))),
      })),
    );
}

/** The files that use what these nodes declare, other than by importing it. */
function callersOf(program, promises) {
  const checker = program.getTypeChecker();
  const callers = new Map(promises.map(({ node }) => [node, []]));
  const names = new Set(promises.map(({ node }) => node.name.text));
  for (const file of program.getSourceFiles()) {
    if (!file.isDeclarationFile) visit(file, file.fileName);
  }
  return callers;

  function visit(node, file) {
    if (ts.isImportDeclaration(node)) return;
    if (ts.isIdentifier(node) && names.has(node.text)) {
      for (const declaration of declarationsOf(node)) callers.get(declaration)?.push(file);
    }
    ts.forEachChild(node, (child) => visit(child, file));
  }

  function declarationsOf(node) {
    const symbol = taken(node) ?? checker.getSymbolAtLocation(node);
    const isImported = symbol && (symbol.flags & ts.SymbolFlags.Alias) !== 0;
    return (isImported ? checker.getAliasedSymbol(symbol) : symbol)?.declarations ?? [];
  }

  /** What `{ node }` and `{ node: another }` take out of an object. */
  function taken(node) {
    const { parent } = node;
    if (!ts.isBindingElement(parent) || !ts.isObjectBindingPattern(parent.parent)) return undefined;
    if ((parent.propertyName ?? parent.name) !== node) return undefined;
    return checker.getTypeAtLocation(parent.parent).getProperty(node.text);
  }
}

function isNamed(node, name) {
  return node.name.text === name;
}
