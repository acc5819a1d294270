package dev.kontor.kpi.annotation;

import dev.kontor.kpi.problem.Problem;

/** What came of writing about an annotation. */
public sealed interface AnnotationChange {

    /**
     * It is written.
     *
     * @param annotation as it is now; a removed one as it was last
     */
    record Done(Annotation annotation) implements AnnotationChange {}

    /**
     * It cannot be written.
     *
     * @param problem why
     */
    record Refused(Problem problem) implements AnnotationChange {}

    /**
     * Someone else was faster.
     *
     * @param currentVersion the version to read
     */
    record Conflict(int currentVersion) implements AnnotationChange {}
}
