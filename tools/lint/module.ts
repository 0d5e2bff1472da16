/** What the import rules need to know of a module, read from its syntax tree. */
import { posix } from 'node:path';
import { parseSync } from 'vite';

export interface Import {
  /** A path from the project's folder ('lib/text/squeeze.ts') or a package's name with its subpath. */
  target: string;
  typeOnly: boolean;
  line: number;
}

export interface Module {
  /** From the project's folder, with slashes. */
  path: string;
  imports: Import[];
  /** Names that the module uses but neither declares nor imports, with the first line of each. */
  globals: Map<string, number>;
  lines: number;
}

type Node = { type: string; start: number } & Record<string, unknown>;

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

/** Fields that hold a name which is no reference, unless computed: `a.name`, `{ name: … }`, a method's name. */
const NAME_FIELDS: Record<string, string> = {
  MemberExpression: 'property',
  Property: 'key',
  MethodDefinition: 'key',
  PropertyDefinition: 'key',
  AccessorProperty: 'key',
  TSAbstractMethodDefinition: 'key',
  TSAbstractPropertyDefinition: 'key',
  TSPropertySignature: 'key',
  TSMethodSignature: 'key',
  TSQualifiedName: 'right',
  ImportSpecifier: 'imported',
  ExportSpecifier: 'exported',
};

/** Fields whose identifiers are declared there. */
const BINDING_FIELDS = new Set(['id', 'params', 'param', 'local', 'parameters', 'name']);
const GLOBAL_OBJECTS = new Set(['globalThis', 'self', 'window']);

interface Names {
  declared: Set<string>;
  used: Map<string, number>;
}

/** Names bound by a pattern: `a`, `{ a, b: c = 1 }`, `[a, ...b]`. Type annotations are left to the walk. */
function bind(pattern: unknown, declared: Set<string>): void {
  if (!isNode(pattern)) return;
  if (pattern.type === 'Identifier') declared.add(pattern.name as string);
  const inside = {
    ObjectPattern: pattern.properties,
    ArrayPattern: pattern.elements,
    Property: [pattern.value],
    AssignmentPattern: [pattern.left],
    RestElement: [pattern.argument],
    TSParameterProperty: [pattern.parameter],
  }[pattern.type] as unknown[] | undefined;
  for (const each of inside ?? []) bind(each, declared);
}

function walk(node: Node, names: Names): void {
  if (node.type === 'Identifier') {
    const name = node.name as string;
    if (!names.used.has(name)) names.used.set(name, node.start);
    // A parameter's type stands on its identifier.
    if (isNode(node.typeAnnotation)) walk(node.typeAnnotation, names);
    return;
  }
  const { object, property } = node as { object?: Node; property?: Node };
  if (node.type === 'MemberExpression' && GLOBAL_OBJECTS.has(object?.name as string) && isNode(property)) {
    walk(property, names);
  }
  for (const [field, value] of Object.entries(node)) {
    if (field === NAME_FIELDS[node.type] && !node.computed) continue;
    for (const child of Array.isArray(value) ? value : [value]) {
      if (BINDING_FIELDS.has(field)) bind(child, names.declared);
      if (isNode(child)) walk(child, names);
    }
  }
}

/** Paths of `import('…').Type` in type position, which the parser's import list leaves out. */
function typeImports(node: unknown, found: { value: string; start: number }[] = []) {
  if (Array.isArray(node)) for (const each of node) typeImports(each, found);
  else if (isNode(node)) {
    const { source } = node as { source?: { value: string } };
    if (node.type === 'TSImportType' && source) found.push({ value: source.value, start: node.start });
    for (const value of Object.values(node)) if (typeof value === 'object') typeImports(value, found);
  }
  return found;
}

/**
 * Reads a module. Throws where it does not parse.
 * @param path from the project's folder, with slashes
 */
export function readModule(path: string, source: string): Module {
  const { program, module, errors } = parseSync(path, source);
  if (errors[0]) throw new Error(`${path}: ${errors[0].message}`);
  const lineOf = (offset: number) => source.slice(0, offset).split('\n').length;
  const resolve = (specifier: string) =>
    specifier.startsWith('.') ? posix.join(posix.dirname(path), specifier.split('?')[0] ?? '') : specifier;
  const imports: Import[] = [];
  const add = (specifier: string, typeOnly: boolean, offset: number) =>
    imports.push({ target: resolve(specifier), typeOnly, line: lineOf(offset) });

  for (const { moduleRequest, entries, start } of module.staticImports) {
    add(moduleRequest.value, entries.length > 0 && entries.every((entry) => entry.isType), start);
  }
  for (const { entries, start } of module.staticExports) {
    const request = entries.find((entry) => entry.moduleRequest)?.moduleRequest;
    if (request)
      add(
        request.value,
        entries.every((entry) => entry.isType),
        start,
      );
  }
  for (const { moduleRequest, start } of module.dynamicImports) {
    const literal = source.slice(moduleRequest.start, moduleRequest.end).match(/^(['"`])([^$]*)\1$/);
    if (literal?.[2]) add(literal[2], false, start);
  }
  for (const { value, start } of typeImports(program)) add(value, true, start);

  const names: Names = { declared: new Set(), used: new Map() };
  walk(program as unknown as Node, names);
  const globals = new Map<string, number>();
  for (const [name, offset] of names.used) if (!names.declared.has(name)) globals.set(name, lineOf(offset));
  return { path, imports, globals, lines: source.replace(/\n$/, '').split('\n').length };
}
