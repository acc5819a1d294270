import { createRequire } from 'node:module';
import { parse } from 'graphql';
import { normalise } from './normal.mjs';

// All through `require`: graphql must be loaded once, for its classes are compared by identity.
const require = createRequire(import.meta.url);
const apollo = require('@apollo/composition');
const internals = require('@apollo/federation-internals');
const hive = require('@theguild/federation-composition');

export const VERSIONS = {
  apollo: require('@apollo/composition/package.json').version,
  hive: require('@theguild/federation-composition/package.json').version,
};

export const ORACLES = Object.keys(VERSIONS);

const COMPOSERS = {
  apollo(services) {
    const result = apollo.composeServices(services);
    return result.errors
      ? { errors: result.errors }
      : {
          hints: result.hints.map((hint) => hint.definition.code),
          supergraph: result.supergraphSdl,
          api: () => internals.printSchema(result.schema.toAPISchema()),
        };
  },
  hive(services) {
    const result = hive.composeServices(services);
    return result.errors
      ? { errors: result.errors }
      : { hints: [], supergraph: result.supergraphSdl, api: () => result.publicSdl };
  },
};

/**
 * What an oracle says about subgraphs `[{name, url, sdl}]`:
 * `{verdict: 'ok', codes: [], errors: [], hints, supergraph, api, ms}`, `{verdict: 'refused', codes, errors, hints, ms}`
 * or `{verdict: 'crash', errors, ...}` where it throws instead of answering.
 *
 * Composers take syntax trees and never see a text that does not parse: that is refused here, for all of them.
 */
export function ask(oracle, subgraphs) {
  const begin = performance.now();
  const ms = () => Math.round(performance.now() - begin);
  let services;
  try {
    // Anew each time: hive edits the trees in place.
    services = subgraphs.map(({ name, url, sdl }) => ({ name, url, typeDefs: parse(sdl) }));
  } catch (error) {
    return refused([{ code: 'INVALID_GRAPHQL', message: error.message }], ms());
  }
  try {
    const { errors, hints, supergraph, api } = COMPOSERS[oracle](services);
    if (errors) {
      return refused(errors.map(told), ms());
    }
    const took = ms();
    return { verdict: 'ok', codes: [], errors: [], hints: unique(hints), supergraph, api: normalise(api()), ms: took };
  } catch (error) {
    return { verdict: 'crash', codes: [], errors: [thrown(error)], hints: [], ms: ms() };
  }
}

/** Whether apollo can read a supergraph and answer every operation on its API: `{verdict, errors}` as of `ask`. */
export function satisfies(supergraphSdl) {
  try {
    const { errors } = apollo.validateSatisfiability({ supergraphSdl });
    return errors ? { verdict: 'refused', errors: errors.map(told) } : { verdict: 'ok', errors: [] };
  } catch (error) {
    return { verdict: 'crash', errors: [thrown(error)] };
  }
}

const refused = (errors, ms) => ({ verdict: 'refused', codes: unique(errors.map(({ code }) => code)), errors, hints: [], ms });
const thrown = (error) => ({ code: error?.extensions?.code ?? 'CRASH', message: String(error) });
const told = (error) => ({ code: error.extensions?.code ?? 'UNKNOWN', message: error.message });
const unique = (codes) => [...new Set(codes)].sort();
