@NullMarked
package dev.kontor.cli.scenario;

import org.jspecify.annotations.NullMarked;
