/** The suite's processes on this machine: PostgreSQL, the services, the gateway. */
@NullMarked
package dev.kontor.cli.suite;

import org.jspecify.annotations.NullMarked;
