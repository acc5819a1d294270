@NullMarked
package dev.kontor.kpi.insight;

import org.jspecify.annotations.NullMarked;
