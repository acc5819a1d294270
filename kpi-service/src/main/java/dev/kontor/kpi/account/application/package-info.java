/** Keeps the copy up to date. */
@NullMarked
package dev.kontor.kpi.account.application;

import org.jspecify.annotations.NullMarked;
