package dev.kontor.kit.csv;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes files that {@link CsvImport} reads. */
public final class CsvExport {

    /** The media type of what is read. */
    public static final String MEDIA_TYPE = "text/csv";

    /** The media type of what is written, with its parameters. */
    public static final String WRITTEN = MEDIA_TYPE + ";charset=utf-8;header=present";

    private CsvExport() {}

    /** Writes the header, and then rows; to be flushed when all are written. */
    public static CSVPrinter begin(OutputStream file, List<String> header) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader(header.toArray(String[]::new))
                .get();
        return new CSVPrinter(new OutputStreamWriter(file, StandardCharsets.UTF_8), format);
    }
}
