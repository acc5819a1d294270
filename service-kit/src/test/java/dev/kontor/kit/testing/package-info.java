/**
 * What the services' tests share, shipped as this module's test-jar: a real PostgreSQL, real tokens.
 */
@NullMarked
package dev.kontor.kit.testing;

import org.jspecify.annotations.NullMarked;
