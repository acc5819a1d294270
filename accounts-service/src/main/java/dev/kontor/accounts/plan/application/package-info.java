/** Use cases of plans. */
@NullMarked
package dev.kontor.accounts.plan.application;

import org.jspecify.annotations.NullMarked;
