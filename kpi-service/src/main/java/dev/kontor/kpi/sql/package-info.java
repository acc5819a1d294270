/** What readers and writers of several tables share: columns as values, and the order in which writers come. */
@NullMarked
package dev.kontor.kpi.sql;

import org.jspecify.annotations.NullMarked;
