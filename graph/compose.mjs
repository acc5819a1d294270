// Composes the services' committed SDLs into the suite's supergraph and its public API schema:
//
//   accounts-service/src/main/graphql/schema.graphql ┐
//   kpi-service/src/main/graphql/schema.graphql      ┴→ supergraph.graphql → api.graphql
//
//   npm ci && npm run compose        (in this folder, after a service's schema has changed)
//
// Both results begin with the checksums of what they were made of; a test fails when those are stale.

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { composeServices, transformSupergraphToPublicSchema } from '@theguild/federation-composition';
import { buildASTSchema, Kind, parse, print, validate, visit } from 'graphql';

const graph = dirname(fileURLToPath(import.meta.url));
const root = dirname(graph);

// The addresses are those of the suite on one machine; the gateway's settings override them elsewhere.
const subgraphs = [
  { name: 'accounts', url: 'http://127.0.0.1:8081/graphql', file: 'accounts-service/src/main/graphql/schema.graphql' },
  { name: 'kpi', url: 'http://127.0.0.1:8082/graphql', file: 'kpi-service/src/main/graphql/schema.graphql' },
].map((subgraph) => {
  const sdl = readFileSync(join(root, subgraph.file));
  return {
    ...subgraph,
    sha256: createHash('sha256').update(sdl).digest('hex'),
    typeDefs: withoutMachinery(parse(sdl.toString('utf8'))),
  };
});

const composed = composeServices(subgraphs.map(({ name, url, typeDefs }) => ({ name, url, typeDefs })));
fail('The schemas do not compose:', (composed.errors ?? []).map((error) => error.message));

const supergraph = parse(composed.supergraphSdl);
const api = withoutBuiltInDirectives(transformSupergraphToPublicSchema(supergraph));

// Not every composer knows @oneOf. Losing it would turn a type error of clients into a surprise at run time.
const wanted = subgraphs.flatMap(({ typeDefs }) => oneOfInputs(typeDefs));
for (const [name, document] of Object.entries({ supergraph, api })) {
  const kept = new Set(oneOfInputs(document));
  fail(`@oneOf is lost in ${name}.graphql:`, wanted.filter((input) => !kept.has(input)));
}

// The operations that clients are shown must be possible.
const schema = buildASTSchema(api);
for (const file of readdirSync(join(graph, 'operations')).sort()) {
  const errors = validate(schema, parse(readFileSync(join(graph, 'operations', file), 'utf8')));
  fail(`operations/${file} is not valid:`, errors.map((error) => error.message));
}

write('supergraph.graphql', print(supergraph));
write('api.graphql', print(api));

/**
 * What a service prints beside its own types: the definitions of directives, of the scalars that only they use, and of the
 * federation protocol. The composer brings its own, and does not know that `Scope` may be imported.
 */
function withoutMachinery(document) {
  const types = visit(document, {
    DirectiveDefinition: () => null,
    Directive: (link) => (link.name.value === 'link' ? withoutImport(link, 'Scope') : undefined),
  });
  const used = new Set();
  visit(types, { NamedType: (type) => void used.add(type.name.value) });
  return visit(types, {
    ScalarTypeDefinition: (scalar) => (used.has(scalar.name.value) ? undefined : null),
  });
}

function withoutImport(link, name) {
  return visit(link, { ListValue: (list) => ({ ...list, values: list.values.filter((item) => item.value !== name) }) });
}

function oneOfInputs(document) {
  return document.definitions
    .filter((definition) => definition.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION)
    .filter((definition) => definition.directives.some((directive) => directive.name.value === 'oneOf'))
    .map((definition) => definition.name.value);
}

/** A public schema need not define what the specification does, and some tools refuse to see it defined twice. */
function withoutBuiltInDirectives(document) {
  const builtIn = new Set(['deprecated', 'include', 'oneOf', 'skip', 'specifiedBy']);
  return {
    ...document,
    definitions: document.definitions.filter(
      (definition) => definition.kind !== Kind.DIRECTIVE_DEFINITION || !builtIn.has(definition.name.value),
    ),
  };
}

function write(file, sdl) {
  const header = [
    '# Composed by graph/compose.mjs: change the services, not this file.',
    ...subgraphs.map(({ file: source, sha256 }) => `# sha256 ${sha256} ${source}`),
  ];
  writeFileSync(join(graph, file), `${header.join('\n')}\n\n${sdl.trim()}\n`);
  console.log(`wrote graph/${file}`);
}

function fail(sentence, reasons) {
  if (reasons.length > 0) {
    console.error([sentence, ...reasons.map((reason) => `  - ${reason}`)].join('\n'));
    process.exit(1);
  }
}
