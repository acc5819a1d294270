/** Reads the change feed over HTTP. */
@NullMarked
package dev.kontor.kpi.account.http;

import org.jspecify.annotations.NullMarked;
