/** What kpi-service knows of key accounts: its own copy of a few facts, which accounts-service owns and tells in its feed. */
@NullMarked
package dev.kontor.kpi.account;

import org.jspecify.annotations.NullMarked;
