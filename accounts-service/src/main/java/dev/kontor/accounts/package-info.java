@NullMarked
package dev.kontor.accounts;

import org.jspecify.annotations.NullMarked;
