@NullMarked
package dev.kontor.kit;

import org.jspecify.annotations.NullMarked;
