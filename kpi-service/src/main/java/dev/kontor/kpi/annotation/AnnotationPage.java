package dev.kontor.kpi.annotation;

import dev.kontor.kit.relay.PageArguments;
import dev.kontor.kpi.reading.KpiId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a KPI's annotations to read, newest day first.
 *
 * @param kpi whose
 * @param page which page
 * @param knownBefore only what was recorded before that instant and not superseded before it; null for what is in force
 */
public record AnnotationPage(
        KpiId kpi, PageArguments page, @Nullable Instant knownBefore) {}
