/** What was ever recorded for a period: corrections supersede, never erase. */
@NullMarked
package dev.kontor.kpi.revision;

import org.jspecify.annotations.NullMarked;
