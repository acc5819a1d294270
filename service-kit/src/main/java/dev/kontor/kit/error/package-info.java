/** How mistakes are told to callers: typed user errors in payloads, coded errors in the {@code errors} list. */
@NullMarked
package dev.kontor.kit.error;

import org.jspecify.annotations.NullMarked;
