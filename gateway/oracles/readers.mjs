// node readers.mjs SUPERGRAPH.graphql… OURS.ndjson…: see README.md
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { readAll } from './lib/ndjson.mjs';

// Through `require`, as in lib/oracles.mjs: graphql must be loaded once.
const require = createRequire(import.meta.url);
const { buildSchema } = require('graphql');
const { ApolloGateway } = require('@apollo/gateway');

const silent = () => {};
const logger = { debug: silent, info: silent, warn: silent, error: silent };

const READERS = {
  'graphql-js': (supergraph) => buildSchema(supergraph),
  '@apollo/gateway': async (supergraph) => {
    const gateway = new ApolloGateway({ supergraphSdl: supergraph, logger });
    await gateway.load();
    await gateway.stop();
  },
};

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('usage: node readers.mjs SUPERGRAPH.graphql… OURS.ndjson…');
  process.exit(2);
}
const supergraphs = (await Promise.all(files.map(read))).flat();
const accepted = Object.fromEntries(Object.keys(READERS).map((reader) => [reader, 0]));
for (const { id, supergraph } of supergraphs) {
  for (const [reader, load] of Object.entries(READERS)) {
    try {
      await load(supergraph);
      accepted[reader] += 1;
    } catch (error) {
      console.log(`${id}\t${reader}\t${told(error)}`);
      process.exitCode = 1;
    }
  }
}
console.log(`${supergraphs.length} supergraphs; ${Object.entries(accepted).map(([reader, count]) => `${reader} accepts ${count}`).join(', ')}`);

async function read(file) {
  return file.endsWith('.ndjson')
    ? (await readAll(file)).filter(({ verdict }) => verdict === 'ok')
    : [{ id: file, supergraph: readFileSync(file, 'utf8') }];
}

/** Without the excerpt of the supergraph that errors of graphql-js end with. */
function told({ message }) {
  return message.split('GraphQL request')[0].replace(/\s+/g, ' ').trim();
}
