/** How both services refuse callers that they do not know. */
@NullMarked
package dev.kontor.kit.security;

import org.jspecify.annotations.NullMarked;
