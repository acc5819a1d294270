/** Custom GraphQL scalars. Each is refused at validation when malformed, so resolvers can trust the value. */
@NullMarked
package dev.kontor.kit.scalar;

import org.jspecify.annotations.NullMarked;
