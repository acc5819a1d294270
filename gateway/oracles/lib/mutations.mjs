import { Kind, print } from 'graphql';
import { baseName, directiveOf, enumValueOf, fieldOf, importedName, inputFieldOf, localName, nameOf, text, typeOf, valueOf } from './subgraph.mjs';

const SCALARS = ['ID', 'String', 'Int', 'Float', 'Boolean'];
const VERSIONS = Array.from({ length: 13 }, (_, minor) => `v2.${minor}`);
const FIELD_SETS = ['key', 'requires', 'provides'];
const ACCESS = { authenticated: '', requiresScopes: '(scopes: [["read"], ["write", "admin"]])', policy: '(policies: [["read"]])' };

/**
 * Kinds of small changes. Each lists where it can be made in one subgraph, as `{at, change}`; `change` edits the tree.
 * `context` is `{random, others}`: the other subgraphs of the set.
 *
 * A directive is dropped or added by its name in the federation specification, whatever it is imported as.
 */
export const MUTATIONS = {
  'drop-field': (subgraph) => fields(subgraph, ({ type, field }) => (type.fields = without(type.fields, field))),
  'drop-type': (subgraph) =>
    subgraph.types.map((type) => ({
      at: type.name.value,
      change: () => (subgraph.document.definitions = without(subgraph.document.definitions, type)),
    })),
  'drop-implements': (subgraph) =>
    subgraph.composites.flatMap((type) =>
      type.interfaces.map((one) => ({
        at: `${type.name.value} implements ${one.name.value}`,
        change: () => (type.interfaces = without(type.interfaces, one)),
      })),
    ),
  'drop-argument': (subgraph) =>
    parameters(subgraph, ({ field, argument }) => (field.arguments = without(field.arguments, argument))),
  'drop-enum-value': (subgraph) => members(subgraph.enums, 'values', (type, value) => (type.values = without(type.values, value))),
  'drop-union-member': (subgraph) => members(subgraph.unions, 'types', (type, member) => (type.types = without(type.types, member))),
  'drop-input-field': (subgraph) => members(subgraph.inputs, 'fields', (type, field) => (type.fields = without(type.fields, field))),
  'drop-key': (subgraph) => dropping(subgraph, ['key']),
  'drop-shareable': (subgraph) => dropping(subgraph, ['shareable']),
  'drop-external': (subgraph) => dropping(subgraph, ['external']),
  'drop-directive': (subgraph) =>
    dropping(subgraph, ['requires', 'provides', 'override', 'inaccessible', 'tag', 'interfaceObject', 'extends']),
  'drop-import': (subgraph) =>
    subgraph.imports.map((value) => ({ at: importedName(value), change: () => setImports(subgraph, without(subgraph.imports, value)) })),

  'change-nullability': (subgraph) => fields(subgraph, ({ field }) => (field.type = otherNullability(field.type))),
  'change-list': (subgraph) => fields(subgraph, ({ field }) => (field.type = otherList(field.type))),
  'change-type': (subgraph, { random }) =>
    fields(subgraph, ({ field }) => (field.type = otherName(field.type, random.pick([...SCALARS, ...names(subgraph.types)])))),
  'change-argument-type': (subgraph, { random }) =>
    parameters(subgraph, ({ argument }) => {
      argument.type = random.chance(50) ? otherNullability(argument.type) : otherName(argument.type, random.pick(SCALARS));
    }),
  'change-input-field-type': (subgraph, { random }) =>
    members(subgraph.inputs, 'fields', (_, field) => {
      field.type = random.chance(50) ? otherNullability(field.type) : otherName(field.type, random.pick(SCALARS));
    }),
  'change-default': (subgraph, { random }) => [
    ...parameters(subgraph, ({ argument }) => changeDefault(argument, random)),
    ...members(subgraph.inputs, 'fields', (_, field) => changeDefault(field, random)),
  ],
  'change-field-set': (subgraph, { random }) =>
    FIELD_SETS.flatMap((name) => subgraph.applications(name)).map(({ at, directive }) => ({
      at,
      change: () => changeFieldSet(directive, random.pick(names(subgraph.fields.map(({ field }) => field)))),
    })),
  'change-override': (subgraph, { random }) =>
    subgraph.applications('override').map(({ at, directive }) => ({
      at,
      change: () => (directive.arguments = directiveOf(`@x${overriding(random.pick(['missing', subgraph.name]), random)}`).arguments),
    })),
  'change-version': (subgraph, { random }) =>
    [subgraph.federation].filter(Boolean).map((link) => ({
      at: '@link',
      change: () => {
        const url = link.arguments.find(({ name }) => name.value === 'url');
        url.value = valueOf(`"${url.value.value.replace(/v\d+\.\d+$/, random.pick(VERSIONS))}"`);
      },
    })),
  'change-extension': (subgraph) =>
    subgraph.objects.map((type) => ({
      at: type.name.value,
      change: () => (type.kind = type.kind === Kind.OBJECT_TYPE_DEFINITION ? Kind.OBJECT_TYPE_EXTENSION : Kind.OBJECT_TYPE_DEFINITION),
    })),

  'rename-field': (subgraph) => fields(subgraph, ({ field }) => (field.name = nameOf(`${field.name.value}Renamed`))),
  'rename-type': (subgraph) =>
    subgraph.types.map(({ name }) => ({ at: name.value, change: () => subgraph.rename(name.value, `${name.value}Renamed`) })),
  'rename-import': (subgraph) =>
    subgraph.imports
      .filter((value) => importedName(value)?.startsWith('@'))
      .map((value) => ({ at: importedName(value), change: () => renameImport(subgraph, value) })),
  'rename-subgraph': (subgraph, { random }) => [
    { at: subgraph.name, change: () => (subgraph.name = random.pick([`${subgraph.name}-2`, `2${subgraph.name}`, subgraph.name.toUpperCase()])) },
  ],

  'add-shareable': (subgraph) => adding(subgraph, 'shareable', [...subgraph.fields.map(({ field }) => field), ...subgraph.objects]),
  'add-external': (subgraph) => adding(subgraph, 'external', subgraph.fields.map(({ field }) => field)),
  'add-inaccessible': (subgraph) => adding(subgraph, 'inaccessible', subgraph.elements.map(({ node }) => node)),
  'add-tag': (subgraph) => adding(subgraph, 'tag', subgraph.elements.map(({ node }) => node), () => '(name: "added")'),
  'add-interface-object': (subgraph) => adding(subgraph, 'interfaceObject', subgraph.objects),
  'add-access': (subgraph, { random }) => {
    const name = random.pick(Object.keys(ACCESS));
    return adding(subgraph, name, [...subgraph.fields.map(({ field }) => field), ...subgraph.types], () => ACCESS[name]);
  },
  'add-override': (subgraph, { random, others }) =>
    adding(subgraph, 'override', subgraph.fields.map(({ field }) => field), () => overriding(random.pick(others)?.name ?? 'missing', random)),
  'add-requires': (subgraph, { random }) =>
    subgraph.fields.map(({ type, field }) => ({
      at: `${type.name.value}.${field.name.value}`,
      change: () => subgraph.apply(field, 'requires', `(fields: "${random.pick(names(type.fields))}")`),
    })),
  'add-provides': (subgraph, { random }) =>
    subgraph.fields.flatMap(({ type, field }) => {
      const target = subgraph.composites.find(({ name }) => name.value === baseName(field.type));
      return target?.fields.length
        ? [
            {
              at: `${type.name.value}.${field.name.value}`,
              change: () => subgraph.apply(field, 'provides', `(fields: "${random.pick(names(target.fields))}")`),
            },
          ]
        : [];
    }),
  'add-key': (subgraph, { random }) =>
    subgraph.composites.flatMap((type) =>
      names(type.fields).map((name) => ({
        at: `${type.name.value} ${name}`,
        change: () => subgraph.apply(type, 'key', `(fields: "${name}"${random.chance(30) ? ', resolvable: false' : ''})`),
      })),
    ),
  'add-argument': (subgraph, { random }) =>
    fields(subgraph, ({ field }) => {
      const added = inputFieldOf(random.pick(['added: Int', 'added: Int!', 'added: Int! = 1', 'added: [String!] = ["a"]']));
      field.arguments = [...field.arguments, added];
    }),
  'add-input-field': (subgraph, { random }) =>
    subgraph.inputs.map((type) => ({
      at: type.name.value,
      change: () => (type.fields = [...type.fields, inputFieldOf(random.pick(['added: Int', 'added: Int!', 'added: Int! = 1']))]),
    })),
  'add-enum-value': (subgraph) =>
    subgraph.enums.map((type) => ({ at: type.name.value, change: () => (type.values = [...type.values, enumValueOf('ADDED')]) })),
  'add-union-member': (subgraph, { random }) =>
    subgraph.unions.map((type) => ({
      at: type.name.value,
      change: () => (type.types = [...type.types, typeOf(random.pick(names(subgraph.objects)) ?? type.name.value)]),
    })),
  'add-deprecated': (subgraph) =>
    subgraph.fields.map(({ type, field }) => ({
      at: `${type.name.value}.${field.name.value}`,
      change: () => (field.directives = [...field.directives, directiveOf('@deprecated(reason: "added")')]),
    })),
  'copy-field': (subgraph, { others }) =>
    others.flatMap((other) => other.fields).flatMap(({ type, field }) =>
      subgraph.composites
        .filter(({ name, fields: own }) => name.value === type.name.value && !names(own).includes(field.name.value))
        .map((target) => ({
          at: `${type.name.value}.${field.name.value}`,
          change: () => (target.fields = [...target.fields, fieldOf(`${field.name.value}: ${print(field.type)}`)]),
        })),
    ),
};

const names = (nodes) => nodes.map(({ name }) => name.value);

const without = (nodes, node) => nodes.filter((other) => other !== node);

const fields = (subgraph, change) =>
  subgraph.fields.map((place) => ({ at: `${place.type.name.value}.${place.field.name.value}`, change: () => change(place) }));

const parameters = (subgraph, change) =>
  subgraph.parameters.map((place) => ({
    at: `${place.type.name.value}.${place.field.name.value}(${place.argument.name.value}:)`,
    change: () => change(place),
  }));

const members = (types, list, change) =>
  types.flatMap((type) =>
    type[list].map((member) => ({ at: `${type.name.value}.${member.name.value}`, change: () => change(type, member) })),
  );

const dropping = (subgraph, directives) =>
  directives.flatMap((name) =>
    subgraph.applications(name).map(({ node, at, directive }) => ({
      at: `${at} @${name}`,
      change: () => (node.directives = without(node.directives, directive)),
    })),
  );

function adding(subgraph, name, nodes, args = () => '') {
  const at = new Map(subgraph.elements.map((element) => [element.node, element.at]));
  return nodes.map((node) => ({ at: at.get(node), change: () => subgraph.apply(node, name, args()) }));
}

const overriding = (from, random) => `(from: ${JSON.stringify(from)}${random.chance(30) ? ', label: "percent(25)"' : ''})`;

const otherNullability = (type) =>
  type.kind === Kind.NON_NULL_TYPE ? type.type : { kind: Kind.NON_NULL_TYPE, type };

function otherList(type) {
  const bare = type.kind === Kind.NON_NULL_TYPE ? type.type : type;
  return bare.kind === Kind.LIST_TYPE ? bare.type : { kind: Kind.LIST_TYPE, type };
}

const otherName = (type, name) =>
  type.kind === Kind.NAMED_TYPE ? { ...type, name: nameOf(name) } : { ...type, type: otherName(type.type, name) };

function changeDefault(input, random) {
  const other = { Int: ['7', 'null'], Float: ['7.5', '7'], Boolean: ['true', 'false'], ID: ['"7"', '7'] }[baseName(input.type)] ?? ['"other"', 'null'];
  input.defaultValue = input.defaultValue && random.chance(40) ? undefined : valueOf(random.pick([...other, '{a: 1}', '[]']));
}

function changeFieldSet(directive, name) {
  const argument = directive.arguments.find((one) => one.name.value === 'fields');
  if (!argument) {
    return;
  }
  const words = String(text(directive, 'fields')).split(/\s+/);
  const longer = [...words, name].join(' ');
  argument.value = valueOf(JSON.stringify(words.length > 1 && words.every((word) => /^\w+$/.test(word)) ? words.slice(1).join(' ') : longer));
}

function setImports(subgraph, values) {
  subgraph.federation.arguments.find(({ name }) => name.value === 'import').value.values = values;
}

function renameImport(subgraph, value) {
  const from = localName(value).slice(1);
  const renamed = valueOf(`{name: ${JSON.stringify(importedName(value))}, as: "@${from}Renamed"}`);
  setImports(subgraph, subgraph.imports.map((one) => (one === value ? renamed : one)));
  subgraph.renameDirective(from, `${from}Renamed`);
}
