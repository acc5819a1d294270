package dev.kontor.kpi.csv.api;

import dev.kontor.kit.csv.CsvExport;
import dev.kontor.kit.csv.ImportReport;
import dev.kontor.kit.error.BadUserInputException;
import dev.kontor.kit.error.ErrorCode;
import dev.kontor.kit.error.RestError;
import dev.kontor.kit.scalar.Date;
import dev.kontor.kit.security.Scopes;
import dev.kontor.kpi.csv.ExportFilter;
import dev.kontor.kpi.csv.application.MeasurementExport;
import dev.kontor.kpi.csv.application.MeasurementImport;
import dev.kontor.kpi.portfolio.Portfolio;
import dev.kontor.kpi.portfolio.api.CallersPortfolio;
import dev.kontor.kpi.subject.Subject;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Measurements as CSV (<a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>, UTF-8). */
@Path("/csv/measurements")
public class MeasurementCsvResource {

    /** Names in one request: more of them is another file. */
    private static final int MOST_NAMES = 100;

    private final MeasurementImport imports;
    private final MeasurementExport exports;
    private final CallersPortfolio portfolio;
    private final JsonWebToken caller;

    MeasurementCsvResource(
            MeasurementImport imports, MeasurementExport exports, CallersPortfolio portfolio, JsonWebToken caller) {
        this.imports = imports;
        this.exports = exports;
        this.portfolio = portfolio;
        this.caller = caller;
    }

    /**
     * Imports measurements: what a row says is recorded unless it is in force already. Answers with an {@link ImportReport}:
     * status 200 when the whole file was read, 422 when a part of it was not.
     */
    @POST
    @Consumes(CsvExport.MEDIA_TYPE)
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.KPIS_WRITE)
    @RunOnVirtualThread
    public RestResponse<ImportReport> read(InputStream file) {
        ImportReport report = imports.read(caller.getSubject(), file);
        return ResponseBuilder.<ImportReport>create(report.stopped().isEmpty() ? 200 : 422)
                .entity(report)
                .build();
    }

    /**
     * Exports what is in force: of the company and of the accounts that the caller manages, or of everyone's for a lead, who
     * has the scope {@code portfolio:all}; or of the subjects that are named, which is as open to readers as it is in the
     * graph. A text that a spreadsheet would take for a formula has an apostrophe before it, which an import takes off.
     *
     * @param subjects numbers or global ids of accounts, and {@code COMPANY}
     * @param codes of KPIs; all when there are none
     * @param from day on or after which periods begin
     * @param to day on or before which periods begin
     */
    @GET
    @Produces(CsvExport.MEDIA_TYPE)
    @PermissionsAllowed(Scopes.KPIS_READ)
    @RunOnVirtualThread
    public Response write(
            @QueryParam("subject") List<String> subjects,
            @QueryParam("code") List<String> codes,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to) {
        if (subjects.size() > MOST_NAMES || codes.size() > MOST_NAMES) {
            throw new BadUserInputException(
                    "At most %d of `subject` and of `code` each, or none for all.".formatted(MOST_NAMES));
        }
        if (!codes.stream().allMatch(exports::isKpi)) {
            throw new BadUserInputException("Each `code` is the code of a KPI that there is.");
        }
        ExportFilter filter = new ExportFilter(codes, date("from", from), date("to", to));
        return Response.ok(file(subjects, filter))
                .type(CsvExport.WRITTEN)
                .header("content-disposition", "attachment; filename=\"measurements.csv\"")
                .build();
    }

    private StreamingOutput file(List<String> names, ExportFilter filter) {
        if (names.isEmpty()) {
            Portfolio everything = portfolio.get().await().indefinitely();
            return file -> exports.write(everything, filter, file);
        }
        Map<String, Subject> found = exports.subjects(names);
        if (!found.keySet().containsAll(names)) {
            throw new BadUserInputException(
                    "Each `subject` is the number or the id of an account that there is, or COMPANY.");
        }
        List<Subject> subjects = names.stream().map(found::get).distinct().toList();
        return file -> exports.write(subjects, filter, file);
    }

    private static @Nullable LocalDate date(String parameter, @Nullable String text) {
        try {
            return text == null ? null : new Date(text).value();
        } catch (DateTimeException | IllegalArgumentException none) {
            throw new BadUserInputException("`%s` is a date, YYYY-MM-DD.".formatted(parameter));
        }
    }

    /** As errors are in the graph, without one around it. */
    @ServerExceptionMapper
    public RestResponse<RestError> refuse(BadUserInputException bad) {
        return ResponseBuilder.<RestError>create(400)
                .type(MediaType.APPLICATION_JSON)
                .entity(new RestError(ErrorCode.BAD_USER_INPUT.name(), String.valueOf(bad.getMessage())))
                .build();
    }
}
