/** Advocacy: which customers speak for us, and whom they have brought. */
@NullMarked
package dev.kontor.accounts.advocacy.domain;

import org.jspecify.annotations.NullMarked;
