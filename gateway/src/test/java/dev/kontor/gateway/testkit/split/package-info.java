/**
 * Random supergraphs: a whole schema with its data, split into subgraphs, so that the gateway's answers can be held
 * against those of the schema that was never split.
 *
 * <ul>
 *   <li>{@link dev.kontor.gateway.testkit.split.RandomSplit} makes a {@link dev.kontor.gateway.testkit.split.Split} from a
 *       seed: types, keys and fields, who answers them, and what they require and provide. It makes valid splits only:
 *       every query of the whole schema can be answered.
 *   <li>{@link dev.kontor.gateway.testkit.split.SplitPrinter} writes it as the SDL of the whole, of each subgraph, and of
 *       the supergraph as composition would write it; {@link dev.kontor.gateway.testkit.split.RandomData} its data.
 *   <li>{@link dev.kontor.gateway.testkit.split.RandomCase} adds an operation, and
 *       {@link dev.kontor.gateway.testkit.split.Shrinking} takes away what does not matter to a disagreement.
 * </ul>
 *
 * What a split may contain is a {@link dev.kontor.gateway.testkit.split.Feature}.
 */
@NullMarked
package dev.kontor.gateway.testkit.split;

import org.jspecify.annotations.NullMarked;
