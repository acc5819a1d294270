/** White space: what units of a customer buy of our offerings, and what they could. */
@NullMarked
package dev.kontor.accounts.whitespace.domain;

import org.jspecify.annotations.NullMarked;
