import { Kind, parse, print } from 'graphql';
import { normalise, normaliseFieldSet, normaliseNode } from './normal.mjs';

const JOIN = 'join__';
const FIELD_SETS = new Set(['key', 'requires', 'provides']);
/** What only repeats the default of its argument says nothing. */
const DEFAULTS = {
  join__type: { extension: 'false', resolvable: 'true', isInterfaceObject: 'false' },
  join__field: { external: 'false', usedOverridden: 'false' },
};

/**
 * A supergraph taken apart, so that two can be compared where their order and the names of graphs differ:
 *
 * - `schema`: its text, normalised, without applied directives and definitions of `join` and `link`;
 * - `joins`: element → sorted `@join__…` applications, with graphs by the name of their subgraph;
 * - `directives`: element → sorted applications of other directives. Those of `schema`, links, are left out.
 */
export function takeApart(sdl) {
  const document = parse(sdl, { noLocation: true });
  const graphs = graphNames(document);
  const joins = new Map();
  const directives = new Map();
  for (const { at, node } of elements(document)) {
    const told = (node.directives ?? []).map((directive) => ({ directive, text: describe(directive, graphs) }));
    record(joins, at, told.filter(({ directive }) => isJoin(directive)));
    record(directives, at, told.filter(({ directive }) => !isJoin(directive)));
  }
  return { schema: bare(document), joins, directives };
}

/** Elements in which two maps of `takeApart` differ: `[at, only in a, only in b]`. */
export function differences(a, b) {
  return [...new Set([...a.keys(), ...b.keys()])]
    .sort()
    .map((at) => [at, missing(a.get(at), b.get(at)), missing(b.get(at), a.get(at))])
    .filter(([, onlyA, onlyB]) => onlyA.length > 0 || onlyB.length > 0);
}

const isJoin = (directive) => directive.name.value.startsWith(JOIN);

const missing = (from = [], other = []) => from.filter((text) => !other.includes(text));

function record(map, at, told) {
  if (told.length > 0) {
    map.set(at, [...new Set(told.map(({ text }) => text))].sort());
  }
}

/** Value of `join__Graph` → name of the subgraph. */
function graphNames(document) {
  const graphs = document.definitions.find(({ kind, name }) => kind === Kind.ENUM_TYPE_DEFINITION && name.value === 'join__Graph');
  return new Map((graphs?.values ?? []).map((value) => [value.name.value, graphName(value)]));
}

function graphName({ name, directives }) {
  const join = directives.find((directive) => directive.name.value === 'join__graph');
  return join?.arguments.find((argument) => argument.name.value === 'name')?.value.value ?? name.value;
}

function* elements(document) {
  for (const node of document.definitions) {
    if (node.kind === Kind.DIRECTIVE_DEFINITION || node.kind === Kind.SCHEMA_DEFINITION || node.kind === Kind.SCHEMA_EXTENSION) {
      continue;
    }
    const type = node.name.value;
    yield { at: type, node };
    for (const member of [...(node.fields ?? []), ...(node.values ?? [])]) {
      // Graphs are elements under the name of their subgraph.
      const at = `${type}.${type === 'join__Graph' ? graphName(member) : member.name.value}`;
      yield { at, node: member };
      for (const argument of member.arguments ?? []) {
        yield { at: `${at}(${argument.name.value}:)`, node: argument };
      }
    }
  }
}

function describe(directive, graphs) {
  const name = directive.name.value;
  const told = normaliseNode(directive)
    .arguments.map((argument) => [argument.name.value, value(argument, name, graphs)])
    .filter(([key, text]) => DEFAULTS[name]?.[key] !== text);
  return `@${name}(${told.map((pair) => pair.join(': ')).join(', ')})`;
}

function value({ name, value: node }, directive, graphs) {
  if (!directive.startsWith(JOIN)) {
    return print(node);
  }
  if (name.value === 'graph') {
    return graphs.get(node.value) ?? print(node);
  }
  if (name.value === 'graphs') {
    return node.values.map((one) => graphs.get(one.value) ?? print(one)).sort().join(' ');
  }
  return FIELD_SETS.has(name.value) ? normaliseFieldSet(node.value) : print(node);
}

const isCore = ({ name }) => /^(join__|link__|link$)/.test(name?.value ?? '');

function bare(document) {
  const strip = (node) =>
    node && typeof node === 'object'
      ? Array.isArray(node)
        ? node.map(strip)
        : Object.fromEntries(Object.entries(node).map(([key, inner]) => [key, key === 'directives' ? [] : strip(inner)]))
      : node;
  return normalise(print({ ...document, definitions: strip(document.definitions.filter((one) => !isCore(one))) }));
}
