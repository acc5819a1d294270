/** Schemas of Federation 1 → schemas of Federation 2 that mean the same: one pass, one class. */
@NullMarked
package dev.kontor.gateway.composition.upgrade;

import org.jspecify.annotations.NullMarked;
