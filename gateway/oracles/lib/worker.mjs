// A process of its own, so that what never ends can be killed and what takes the whole memory dies alone.
import { ask, satisfies } from './oracles.mjs';

// Oracles log; the pipe of answers must stay clean, and nobody reads the rest.
console.log = console.warn = console.error = console.debug = () => {};

process.on('message', ({ oracle, subgraphs, supergraph }) => {
  process.send(supergraph === undefined ? ask(oracle, subgraphs) : satisfies(supergraph));
});
