package dev.kontor.kpi.csv.application;

import java.util.List;

/** The columns of a file of measurements, in the order in which they are exported: as {@code MeasurementInput} has them. */
final class MeasurementColumns {

    /** The number of an account, or its global id; or {@link #COMPANY}. */
    static final String SUBJECT = "subject";

    static final String CODE = "code";

    /** A day of the period; the first is exported. */
    static final String PERIOD_ON = "periodOn";

    static final String SEGMENT = "segment";

    /** May be empty where numerator and denominator tell it. */
    static final String VALUE = "value";

    static final String NUMERATOR = "numerator";
    static final String DENOMINATOR = "denominator";
    static final String SAMPLE_SIZE = "sampleSize";

    /** Where it comes from; {@code csv} when the row does not say. */
    static final String SOURCE = "source";

    static final List<String> ALL =
            List.of(SUBJECT, CODE, PERIOD_ON, SEGMENT, VALUE, NUMERATOR, DENOMINATOR, SAMPLE_SIZE, SOURCE);

    static final List<String> NEEDED = List.of(SUBJECT, CODE, PERIOD_ON);

    /** The subject of what is measured of the company. */
    static final String COMPANY = "COMPANY";

    private MeasurementColumns() {}
}
