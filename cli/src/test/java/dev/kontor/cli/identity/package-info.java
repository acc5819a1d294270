@NullMarked
package dev.kontor.cli.identity;

import org.jspecify.annotations.NullMarked;
