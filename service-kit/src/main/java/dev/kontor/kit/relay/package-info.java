/**
 * Relay's parts that every service shares: global ids, cursors, pages.
 *
 * @see <a href="https://relay.dev/graphql/connections.htm">Cursor Connections Specification</a>
 * @see <a href="https://relay.dev/graphql/objectidentification.htm">Global Object Identification Specification</a>
 */
@NullMarked
package dev.kontor.kit.relay;

import org.jspecify.annotations.NullMarked;
