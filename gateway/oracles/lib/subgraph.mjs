import { Kind, parse, parseConstValue, parseType, print, visit } from 'graphql';

const FEDERATION = 'https://specs.apollo.dev/federation/';
const TYPE = /^(Scalar|Object|Interface|Union|Enum|InputObject)Type(Definition|Extension)$/;
const FIELDED = /^(ObjectType|InterfaceType)/;
const INPUT = /^InputObjectType/;
const SCHEMA = /^Schema/;

/** A subgraph as a syntax tree that mutations edit in place. */
export class Subgraph {
  constructor({ name, url, sdl }) {
    this.name = name;
    this.url = url;
    this.document = parse(sdl, { noLocation: true });
  }

  toJSON() {
    return { name: this.name, url: this.url, sdl: print(this.document) };
  }

  /** Definitions and extensions of types. */
  get types() {
    return this.document.definitions.filter(({ kind }) => TYPE.test(kind));
  }

  get objects() {
    return this.types.filter(({ kind }) => kind.startsWith('ObjectType'));
  }

  get composites() {
    return this.types.filter(({ kind }) => FIELDED.test(kind));
  }

  get inputs() {
    return this.types.filter(({ kind }) => INPUT.test(kind));
  }

  get enums() {
    return this.types.filter(({ kind }) => kind.startsWith('EnumType'));
  }

  get unions() {
    return this.types.filter(({ kind }) => kind.startsWith('UnionType'));
  }

  /** `{type, field}` of objects and interfaces, without what federation itself defines. */
  get fields() {
    return this.composites.flatMap((type) =>
      type.fields.filter(({ name }) => !name.value.startsWith('_')).map((field) => ({ type, field })),
    );
  }

  get parameters() {
    return this.fields.flatMap(({ type, field }) => field.arguments.map((argument) => ({ type, field, argument })));
  }

  /** All nodes outside of directive definitions that carry directives, with a name to tell them by. */
  get elements() {
    return [
      ...this.types.map((node) => ({ node, at: node.name.value })),
      ...this.fields.map(({ type, field }) => ({ node: field, at: `${type.name.value}.${field.name.value}` })),
      ...this.parameters.map(({ type, field, argument }) => ({
        node: argument,
        at: `${type.name.value}.${field.name.value}(${argument.name.value}:)`,
      })),
      ...this.inputs.flatMap((type) => type.fields.map((node) => ({ node, at: `${type.name.value}.${node.name.value}` }))),
      ...this.enums.flatMap((type) => type.values.map((node) => ({ node, at: `${type.name.value}.${node.name.value}` }))),
    ];
  }

  /** The `@link` to federation; none in Federation 1. */
  get federation() {
    return this.document.definitions
      .filter(({ kind }) => SCHEMA.test(kind))
      .flatMap(({ directives }) => directives)
      .find((directive) => text(directive, 'url')?.startsWith(FEDERATION));
  }

  get imports() {
    return this.federation?.arguments.find(({ name }) => name.value === 'import')?.value.values ?? [];
  }

  /** What a directive of federation is called here, if it is imported. */
  imported(name) {
    const found = this.imports.find((value) => importedName(value) === `@${name}`);
    return found && localName(found).slice(1);
  }

  /** Applications of a directive of federation: `{node, at, directive}`. */
  applications(name) {
    const local = this.imported(name) ?? (this.federation ? `federation__${name}` : name);
    return this.elements.flatMap(({ node, at }) =>
      node.directives.filter((directive) => directive.name.value === local).map((directive) => ({ node, at, directive })),
    );
  }

  /** Applies a directive of federation, importing it where that is not done yet. */
  apply(node, name, args = '') {
    const directive = directiveOf(`@${this.#importing(name)}${args}`);
    node.directives = [...node.directives, directive];
  }

  rename(from, to) {
    this.document = visit(this.document, {
      NamedType: (node) => (node.name.value === from ? named(node, to) : undefined),
      enter: (node) => (TYPE.test(node.kind) && node.name.value === from ? named(node, to) : undefined),
    });
  }

  renameDirective(from, to) {
    this.document = visit(this.document, {
      Directive: (node) => (node.name.value === from ? named(node, to) : undefined),
    });
  }

  #importing(name) {
    const known = this.imported(name);
    if (known || !this.federation) {
      return known ?? name;
    }
    const list = this.federation.arguments.find((argument) => argument.name.value === 'import');
    if (list?.value.kind !== Kind.LIST) {
      return `federation__${name}`;
    }
    list.value.values = [...list.value.values, parseConstValue(`"@${name}"`, { noLocation: true })];
    return name;
  }
}

export const importedName = (value) => (value.kind === Kind.STRING ? value.value : text({ arguments: value.fields }, 'name'));

export const localName = (value) =>
  value.kind === Kind.STRING ? value.value : (text({ arguments: value.fields }, 'as') ?? importedName(value));

/** The text of a directive's string argument. */
export function text(directive, name) {
  return directive.arguments?.find((argument) => argument.name.value === name)?.value.value;
}

export const baseName = (type) => (type.kind === Kind.NAMED_TYPE ? type.name.value : baseName(type.type));

export const typeOf = (source) => parseType(source, { noLocation: true });

export const valueOf = (source) => parseConstValue(source, { noLocation: true });

export const fieldOf = (source) => parse(`type T { ${source} }`, { noLocation: true }).definitions[0].fields[0];

export const inputFieldOf = (source) => parse(`input T { ${source} }`, { noLocation: true }).definitions[0].fields[0];

export const enumValueOf = (source) => parse(`enum T { ${source} }`, { noLocation: true }).definitions[0].values[0];

export const directiveOf = (source) => parse(`scalar T ${source}`, { noLocation: true }).definitions[0].directives[0];

export const nameOf = (value) => ({ kind: Kind.NAME, value });

const named = (node, value) => ({ ...node, name: nameOf(value) });
