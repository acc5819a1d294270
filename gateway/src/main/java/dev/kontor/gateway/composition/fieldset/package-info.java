/** Field sets on the types that they select from: what is selected, and what is wrong with it. */
@NullMarked
package dev.kontor.gateway.composition.fieldset;

import org.jspecify.annotations.NullMarked;
