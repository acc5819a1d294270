@NullMarked
package dev.kontor.cli.suite;

import org.jspecify.annotations.NullMarked;
