/** Files that commands read and make. */
@NullMarked
package dev.kontor.cli.files;

import org.jspecify.annotations.NullMarked;
