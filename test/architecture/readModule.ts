import ts from 'typescript'

export type Import = {
  specifier: string
  /** Gone once compiled: `import type`, `export type … from`, or nothing but `type` names. */
  typeOnly: boolean
}

export type Module = {
  /** Path from the project's root, with forward slashes. */
  file: string
  imports: Import[]
  /** The file does nothing but pass on what others export. */
  isBarrel: boolean
  /** Where it reads a clock, chance or its surroundings, as written. */
  impurities: string[]
  /** Every name it mentions. */
  names: ReadonlySet<string>
}

const surroundings = new Set(['process', 'performance', 'fetch', 'setTimeout', 'setInterval'])

/** Reads what the rules of the house need to know of a source file. */
export function readModule(file: string, text: string): Module {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const imports: Import[] = []
  const impurities: string[] = []
  const names = new Set<string>()
  const visit = (node: ts.Node): void => {
    const found = importIn(node)
    if (found) imports.push(found)
    if (isImpure(node)) impurities.push(node.getText(source))
    if (ts.isIdentifier(node)) names.add(node.text)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return { file, imports, isBarrel: isBarrel(source), impurities, names }
}

function importIn(node: ts.Node): Import | undefined {
  if (ts.isImportDeclaration(node)) {
    return named(node.moduleSpecifier, importsOnlyTypes(node.importClause))
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
    return named(node.moduleSpecifier, node.isTypeOnly || onlyTypes(node.exportClause))
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return named(node.argument.literal, true)
  }
  if (ts.isExternalModuleReference(node)) return named(node.expression, false)
  if (ts.isCallExpression(node) && loadsModule(node.expression)) {
    return named(node.arguments[0], false)
  }
  return undefined
}

/** A computed path cannot be judged: it is kept in brackets, as written, and leads to no room. */
const named = (specifier: ts.Node | undefined, typeOnly: boolean): Import => ({
  specifier:
    specifier && ts.isStringLiteralLike(specifier) ? specifier.text : `(${specifier?.getText()})`,
  typeOnly,
})

const loadsModule = (callee: ts.Expression): boolean =>
  callee.kind === ts.SyntaxKind.ImportKeyword ||
  (ts.isIdentifier(callee) && callee.text === 'require')

const importsOnlyTypes = (clause: ts.ImportClause | undefined): boolean =>
  clause !== undefined &&
  (clause.phaseModifier === ts.SyntaxKind.TypeKeyword ||
    (clause.name === undefined && onlyTypes(clause.namedBindings)))

const onlyTypes = (bindings: ts.NamedImportBindings | ts.NamedExportBindings | undefined) =>
  bindings !== undefined &&
  (ts.isNamedImports(bindings) || ts.isNamedExports(bindings)) &&
  bindings.elements.length > 0 &&
  bindings.elements.every(({ isTypeOnly }) => isTypeOnly)

const isBarrel = ({ statements }: ts.SourceFile): boolean =>
  statements.some(ts.isExportDeclaration) &&
  statements.every((one) => ts.isExportDeclaration(one) || ts.isImportDeclaration(one))

function isImpure(node: ts.Node): boolean {
  if (ts.isPropertyAccessExpression(node)) {
    return /\b(Date\.now|Math\.random)$/.test(node.getText())
  }
  if (ts.isNewExpression(node)) return isDate(node.expression) && !node.arguments?.length
  if (ts.isCallExpression(node)) return isDate(node.expression)
  return ts.isIdentifier(node) && surroundings.has(node.text) && !isDeclared(node)
}

const isDate = (callee: ts.Expression): boolean => /(^|\.)Date$/.test(callee.getText())

/** The name of a member, parameter or variable is no use of the global of that name. */
const isDeclared = (node: ts.Identifier): boolean =>
  'name' in node.parent && node.parent.name === node
