/** Scenario folders: plain data that is loaded through the public GraphQL API. */
@NullMarked
package dev.kontor.cli.scenario;

import org.jspecify.annotations.NullMarked;
