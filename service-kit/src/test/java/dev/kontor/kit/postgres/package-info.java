@NullMarked
package dev.kontor.kit.postgres;

import org.jspecify.annotations.NullMarked;
