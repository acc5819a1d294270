import { Kind, parse, print, specifiedDirectives, specifiedScalarTypes, visit } from 'graphql';

const BUILT_IN = new Set([...specifiedDirectives, ...specifiedScalarTypes].map(({ name }) => name));
const USUAL_ROOTS = { query: 'Query', mutation: 'Mutation', subscription: 'Subscription' };
const LISTS = ['arguments', 'directives', 'enumValues', 'fields', 'interfaces', 'locations', 'operationTypes', 'types', 'values'];

/**
 * A schema's text without what carries no meaning: order, descriptions, definitions of built-ins, a schema definition
 * that names what would be found anyway, notations of one string.
 */
export function normalise(sdl) {
  // A schema in which everything is hidden is a text of nothing, which does not parse.
  if (sdl.trim() === '') return '';
  const document = parse(sdl, { noLocation: true });
  return print(normaliseNode({ ...document, definitions: document.definitions.filter(isTold) }));
}

/** The same of a part of a schema. */
export function normaliseNode(node) {
  return visit(node, { leave: (inner) => sortLists(plain(inner)) });
}

/** Field sets that select the same are the same text; one that does not parse stays as it is. */
export function normaliseFieldSet(text) {
  try {
    const document = parse(`{${text}}`, { noLocation: true });
    return print(visit(document, { SelectionSet: { leave: sortSelections } })).replace(/\s+/g, ' ');
  } catch {
    return text;
  }
}

function isTold(definition) {
  if (definition.kind === Kind.SCHEMA_DEFINITION) {
    const usual = definition.operationTypes.every(({ operation, type }) => USUAL_ROOTS[operation] === type.name.value);
    return !usual || definition.directives.length > 0;
  }
  return !BUILT_IN.has(definition.name.value);
}

function plain(node) {
  if (node.kind === Kind.STRING) {
    return { ...node, block: false };
  }
  return node.description === undefined ? node : { ...node, description: undefined };
}

function sortLists(node) {
  // The order of a list value is meant.
  const keys = node.kind === Kind.LIST ? [] : LISTS.filter((key) => Array.isArray(node[key]));
  const sorted = Object.fromEntries(keys.map((key) => [key, sort(node[key])]));
  if (node.kind === Kind.DOCUMENT) {
    sorted.definitions = sort(node.definitions);
  }
  return { ...node, ...sorted };
}

const sort = (nodes) =>
  nodes
    .map((node) => ({ node, key: print(node) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ node }) => node);

const sortSelections = (node) => ({ ...node, selections: sort(node.selections) });
