@NullMarked
package dev.kontor.kpi.health;

import org.jspecify.annotations.NullMarked;
