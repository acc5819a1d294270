/** How both services refuse callers that they do not know, and what callers may do. */
@NullMarked
package dev.kontor.kit.security;

import org.jspecify.annotations.NullMarked;
