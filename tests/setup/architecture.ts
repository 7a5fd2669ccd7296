// The rules of who may import whom, checked on the syntax tree of each source file.
import { posix } from 'node:path';
import { parseSync } from 'vite';

/** Folders of src, each with the folders it may import from besides itself. */
const PURE = [
  'design',
  'anatomy',
  'hairline',
  'density',
  'optics',
  'plan',
  'hair',
  'scars',
  'beard',
  'client',
  'words',
  'clinic',
] as const;
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(PURE.map((folder) => [folder, PURE])),
  share: [...PURE, 'store'],
  store: [...PURE, 'share', 'embed'],
  embed: [],
  offline: [],
  gpu: [...PURE, 'shaders'],
  scene: [...PURE, 'share', 'store', 'gpu', 'shaders'],
  // Of package.json, its version.
  ui: [...PURE, 'share', 'store', 'embed', 'package.json'],
  main: [...PURE, 'share', 'store', 'gpu', 'scene', 'ui', 'shaders', 'embed'],
};

const THREE = /^(three|three-mesh-bvh|camera-controls)(\/|$)/;
const REACT = /^(react|react-dom|@react-three\/[^/]+|lucide-react)(\/|$)/;
const STORE = /^zustand(\/|$)/;
const NODE = /^node:/;

const BANNED_PACKAGES: Readonly<Record<string, readonly RegExp[]>> = {
  ...Object.fromEntries(PURE.map((folder) => [folder, [THREE, REACT, STORE]])),
  share: [THREE, REACT],
  store: [THREE],
  embed: [THREE, REACT, STORE],
  offline: [THREE, REACT, STORE],
  gpu: [REACT, STORE],
};

const DOM_NAME = new RegExp(
  `^(?:${[
    'document|window|navigator|location|history|localStorage|sessionStorage|indexedDB|caches|customElements|screen',
    'alert|confirm|prompt|matchMedia|getComputedStyle|requestAnimationFrame|cancelAnimationFrame|createImageBitmap',
    'HTML\\w*Element|SVG\\w*Element|Element|Node|Document|Window|Image|OffscreenCanvas|DOMParser|XMLHttpRequest',
    'WebGL\\w+|CanvasRenderingContext2D|ResizeObserver|MutationObserver|PointerEvent|MouseEvent|KeyboardEvent',
  ].join('|')})$`,
);
const GLOBAL_OBJECTS = new Set(['globalThis', 'self', 'window']);
/** No other files read and write the page's address. */
const ADDRESS_FILES: readonly string[] = ['src/store/address.ts', 'src/store/query.ts'];
const ADDRESS_NAME = /^(location|history)$/;

interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly [field: string]: unknown;
}

const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && typeof (value as SyntaxNode).type === 'string';

function* descendants(
  node: SyntaxNode,
): Generator<{ readonly node: SyntaxNode; readonly parent: SyntaxNode; readonly field: string }> {
  for (const [field, value] of Object.entries(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (!isNode(child)) continue;
      yield { node: child, parent: node, field };
      yield* descendants(child);
    }
  }
}

const literal = (node: unknown): string | undefined =>
  isNode(node) && node.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined;

const identifier = (node: unknown): string | undefined =>
  isNode(node) && node.type === 'Identifier' && typeof node.name === 'string' ? node.name : undefined;

/** What a node imports: static and dynamic imports, re-exports, imported types, `new URL('./file', import.meta.url)`. */
function importedBy(node: SyntaxNode): string | undefined {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
    case 'ExportNamedDeclaration':
    case 'ImportExpression':
    case 'TSImportType':
      return literal(node.source);
    case 'NewExpression': {
      const [path] = node.arguments as SyntaxNode[];
      const target = identifier(node.callee) === 'URL' ? literal(path) : undefined;
      return target?.startsWith('.') ? target : undefined;
    }
    default:
      return undefined;
  }
}

/** `object.property` and `object['property']`. */
function memberOf(node: SyntaxNode): readonly [object: string, property: string] | undefined {
  if (node.type !== 'MemberExpression') return undefined;
  const object = identifier(node.object);
  const property = node.computed ? literal(node.property) : identifier(node.property);
  return object !== undefined && property !== undefined ? [object, property] : undefined;
}

const NAMED_BY_FIELD: Readonly<Record<string, readonly string[]>> = {
  key: ['Property', 'MethodDefinition', 'PropertyDefinition', 'TSPropertySignature', 'TSMethodSignature'],
  property: ['MemberExpression'],
  id: ['TSEnumMember'],
  label: ['LabeledStatement', 'BreakStatement', 'ContinueStatement', 'TSNamedTupleMember'],
  imported: ['ImportSpecifier'],
  exported: ['ExportSpecifier', 'ExportAllDeclaration'],
  right: ['TSQualifiedName'],
};

/** Whether an identifier only names a member, so that it does not refer to a variable or a type. */
function isMemberName(parent: SyntaxNode, field: string): boolean {
  const isComputed = parent.computed === true || parent.shorthand === true;
  return !isComputed && (NAMED_BY_FIELD[field]?.includes(parent.type) ?? false);
}

function* namesBoundBy(pattern: unknown): Generator<string> {
  if (!isNode(pattern)) return;
  const name = identifier(pattern);
  if (name !== undefined) yield name;
  else if (pattern.type === 'ObjectPattern') {
    for (const property of pattern.properties as SyntaxNode[]) yield* namesBoundBy(property.value ?? property.argument);
  } else if (pattern.type === 'ArrayPattern') {
    for (const element of pattern.elements as unknown[]) yield* namesBoundBy(element);
  } else yield* namesBoundBy(pattern.left ?? pattern.argument ?? pattern.parameter);
}

const DECLARING_FIELDS: readonly (readonly [types: RegExp, field: string])[] = [
  [/^(VariableDeclarator|Function|Class|TSInterface|TSTypeAlias|TSEnumDeclaration)/, 'id'],
  [/^(Function|ArrowFunction|TS\w*(Function|Constructor)Type|TSMethodSignature|TSEmptyBody)/, 'params'],
  [/^TSIndexSignature$/, 'parameters'],
  [/^CatchClause$/, 'param'],
  [/^Import\w*Specifier$/, 'local'],
  [/^TSTypeParameter$/, 'name'],
];

/** Every name the file declares, wherever: one that shadows a global anywhere is taken to be meant everywhere. */
function declaredNames(program: SyntaxNode): Set<string> {
  const names = new Set<string>();
  for (const { node } of descendants(program)) {
    const bound = DECLARING_FIELDS.flatMap(([types, field]) => (types.test(node.type) ? [node[field]].flat() : []));
    for (const pattern of bound) for (const name of namesBoundBy(pattern)) names.add(name);
  }
  return names;
}

/** The folder of src that a path belongs to; files right in src count as `main`. Outside src, the top folder. */
function layerOf(path: string): string {
  const [top, folder, ...rest] = path.split('/');
  if (top !== 'src') return top ?? '';
  return rest.length === 0 ? 'main' : folder!;
}

function importProblem(path: string, specifier: string): string | undefined {
  const layer = layerOf(path);
  if (NODE.test(specifier)) return `imports ${specifier}, which no browser has`;
  if (!specifier.startsWith('.') && !specifier.startsWith('/')) {
    const isBanned = BANNED_PACKAGES[layer]?.some((pattern) => pattern.test(specifier));
    return isBanned ? `${layer} must not import the package ${specifier}` : undefined;
  }
  const target = layerOf(posix.join(posix.dirname(path), specifier.replace(/\?.*$/, '')));
  const isAllowed = target === layer || MAY_IMPORT[layer]?.includes(target);
  return isAllowed ? undefined : `${layer} must not import from ${target} (${specifier})`;
}

function randomnessProblem(node: SyntaxNode): string | undefined {
  const [object, property] = memberOf(node) ?? [];
  if (object === 'Math' && property === 'random') return 'calls Math.random; pass a seeded generator in';
  if (object === 'Date' && property === 'now') return 'calls Date.now; pass the time in';
  if (node.type === 'NewExpression' && identifier(node.callee) === 'Date' && (node.arguments as []).length === 0) {
    return 'reads the clock with new Date(); pass the time in';
  }
  const isTakenApart = node.type === 'VariableDeclarator' && isNode(node.id) && node.id.type === 'ObjectPattern';
  if (isTakenApart && ['Math', 'Date'].includes(identifier(node.init) ?? '')) {
    const keys = (node.id as SyntaxNode).properties as SyntaxNode[];
    const banned = keys.map(({ key }) => identifier(key)).find((key) => key === 'random' || key === 'now');
    if (banned) return `takes ${banned} out of ${identifier(node.init)}`;
  }
  return undefined;
}

function addressProblem(node: SyntaxNode, isVariable: boolean): string | undefined {
  const name = isVariable ? identifier(node) : undefined;
  const [object, property] = memberOf(node) ?? [];
  const touched = GLOBAL_OBJECTS.has(object!) ? property : name;
  return touched && ADDRESS_NAME.test(touched) ? `only ${ADDRESS_FILES.join(' and ')} touch ${touched}` : undefined;
}

/**
 * Every breach of the import rules in one source file.
 * @param path relative to the repository, with forward slashes: `src/design/schema.ts`
 */
export function breachesOf(path: string, code: string): string[] {
  const layer = layerOf(path);
  if (!(layer in MAY_IMPORT)) return [`${path}: src/${layer} has no place in the import rules`];
  const { program, errors } = parseSync(path, code);
  if (errors.length > 0) return [`${path}: ${errors[0]!.message}`];

  const isPure = (PURE as readonly string[]).includes(layer);
  const isSeeded = isPure || layer === 'gpu';
  const root = program as unknown as SyntaxNode;
  const declared = declaredNames(root);
  const breaches: string[] = [];
  const report = (at: SyntaxNode, problem: string | undefined): void => {
    if (problem === undefined) return;
    breaches.push(`${path}:${code.slice(0, at.start).split('\n').length}: ${problem}`);
  };

  for (const { node, parent, field } of descendants(root)) {
    const specifier = importedBy(node);
    if (specifier !== undefined) report(node, importProblem(path, specifier));
    if (isSeeded) report(node, randomnessProblem(node));
    const name = identifier(node);
    if (!ADDRESS_FILES.includes(path))
      report(node, addressProblem(node, name !== undefined && !declared.has(name) && !isMemberName(parent, field)));
    if (!isPure) continue;
    if (name !== undefined && DOM_NAME.test(name) && !declared.has(name) && !isMemberName(parent, field)) {
      report(node, `${layer} must not use the DOM (${name})`);
    }
    const [object, property] = memberOf(node) ?? [];
    if (GLOBAL_OBJECTS.has(object!) && DOM_NAME.test(property!)) {
      report(node, `${layer} must not use the DOM (${object}.${property})`);
    }
  }
  return breaches;
}
