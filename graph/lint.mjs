// Asks graphql-eslint what it says of the services' SDLs and the API schema:
//
//   npm ci && npm run lint           (in this folder)
//   npm run lint -- FILE...          of other files, and without the exceptions in lint-exceptions.txt
//
// The build holds the same rules without Node (service-kit, dev.kontor.kit.testing.sdl) and prints violations in the same
// form, `coordinate: what is wrong (rule)`.

import { readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import graphqlEslint from '@graphql-eslint/eslint-plugin';
import { ESLint } from 'eslint';
import { Kind, parse, visit } from 'graphql';

// The rules keep what they have learnt of one schema for the next one, but not here.
process.env.NODE_ENV = 'test';

const graph = dirname(fileURLToPath(import.meta.url));
const root = dirname(graph);
const given = process.argv.slice(2);
const files = given.length > 0 ? given.map((file) => resolve(file)) : [
  'accounts-service/src/main/graphql/schema.graphql',
  'kpi-service/src/main/graphql/schema.graphql',
  'graph/api.graphql',
].map((file) => resolve(root, file));
const exceptions = given.length > 0 ? [] : readExceptions(readFileSync(resolve(graph, 'lint-exceptions.txt'), 'utf8'));

let failed = false;
for (const file of files) {
  for (const violation of await violationsOf(file)) {
    if (!exceptions.some(({ rule, pattern }) => rule === violation.rule && pattern.test(violation.coordinate))) {
      console.log(`${relative(root, file)} ${violation.coordinate}: ${violation.problem} (${violation.rule})`);
      failed = true;
    }
  }
}
process.exitCode = failed ? 1 : 0;

async function violationsOf(file) {
  const eslint = new ESLint({
    cwd: dirname(file),
    overrideConfigFile: true,
    overrideConfig: {
      files: ['**/*.graphql'],
      plugins: { '@graphql-eslint': graphqlEslint },
      languageOptions: { parser: graphqlEslint.parser, parserOptions: { graphQLConfig: { schema: file } } },
      rules: {
        ...graphqlEslint.configs['flat/schema-recommended'].rules,
        ...graphqlEslint.configs['flat/schema-relay'].rules,
      },
    },
  });
  const [{ messages }] = await eslint.lintFiles([file]);
  const sdl = readFileSync(file, 'utf8');
  const elements = elementsOf(parse(sdl));
  return messages.map(({ ruleId, message, line, column }) => {
    const rule = (ruleId ?? 'valid-schema').replace('@graphql-eslint/', '');
    const coordinate = coordinateAt(elements, rule, offset(sdl, line, column));
    return { rule, coordinate, problem: message.replace(/\s+/g, ' ') };
  });
}

/** What has a coordinate, in the order of the document. */
function elementsOf(document) {
  const elements = [];
  const path = [];
  const enter = (node, of) => {
    path.push(of(path.at(-1), node.name.value));
    elements.push({ ...node.loc, coordinate: path.at(-1) });
  };
  const member = (type, name) => `${type}.${name}`;
  const visitor = { leave: () => void path.pop() };
  const each = (kind, of) => [kind, { enter: (node) => enter(node, of), ...visitor }];
  visit(document, Object.fromEntries([
    ...['OBJECT', 'INTERFACE', 'UNION', 'ENUM', 'SCALAR', 'INPUT_OBJECT']
      .flatMap((kind) => [Kind[`${kind}_TYPE_DEFINITION`], Kind[`${kind}_TYPE_EXTENSION`]])
      .map((kind) => each(kind, (_, name) => name)),
    each(Kind.DIRECTIVE_DEFINITION, (_, name) => `@${name}`),
    each(Kind.FIELD_DEFINITION, member),
    each(Kind.ENUM_VALUE_DEFINITION, member),
    each(Kind.INPUT_VALUE_DEFINITION, (of, name) => (/[.@]/.test(of) ? `${of}(${name}:)` : member(of, name))),
  ]));
  return elements;
}

/** Of the innermost element around the place; a comment is about what comes after it. */
function coordinateAt(elements, rule, place) {
  const element = rule === 'no-hashtag-description'
    ? elements.find(({ start }) => start > place)
    : elements.filter(({ start, end }) => start <= place && place < end).at(-1);
  return element?.coordinate ?? 'schema';
}

function offset(sdl, line, column) {
  return sdl.split('\n').slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0) + column - 1;
}

function readExceptions(text) {
  return text.split('\n').filter((line) => /^[^\s#]/.test(line)).flatMap((line) => {
    const [rule, ...coordinates] = line.trim().split(/ +/);
    return coordinates.map((coordinate) => ({
      rule,
      pattern: new RegExp(`^${coordinate.split('*').map((part) => part.replace(/\W/g, '\\$&')).join('.*')}$`),
    }));
  });
}
