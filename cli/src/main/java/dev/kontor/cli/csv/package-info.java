/** Files of accounts, sent to and received from the service that owns them. */
@NullMarked
package dev.kontor.cli.csv;

import org.jspecify.annotations.NullMarked;
