package dev.kontor.accounts.csv.api;

import dev.kontor.accounts.account.api.Caller;
import dev.kontor.accounts.csv.application.AccountExport;
import dev.kontor.accounts.csv.application.AccountImport;
import dev.kontor.kit.csv.CsvExport;
import dev.kontor.kit.csv.ImportReport;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Accounts as CSV (<a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>, UTF-8). */
@Path("/csv/accounts")
public class AccountCsvResource {

    private final AccountImport imports;
    private final AccountExport exports;
    private final Caller caller;

    AccountCsvResource(AccountImport imports, AccountExport exports, Caller caller) {
        this.imports = imports;
        this.exports = exports;
        this.caller = caller;
    }

    /**
     * Imports accounts: a row with a {@code number} changes that account, any other makes a new one, once however often it is
     * sent. Answers with an {@link ImportReport}: status 200 when the whole file was read, 422 when a part of it was not.
     */
    @POST
    @Consumes(CsvExport.MEDIA_TYPE)
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("accounts:write")
    @RunOnVirtualThread
    public RestResponse<ImportReport> read(InputStream file) {
        ImportReport report = imports.read(caller.subject(), file);
        return ResponseBuilder.<ImportReport>create(report.stopped().isEmpty() ? 200 : 422)
                .entity(report)
                .build();
    }

    /**
     * Exports all accounts. A text that a spreadsheet would take for a formula, because it begins with =, +, -, @ or a tab, has
     * an apostrophe before it, which an import takes off.
     */
    @GET
    @Produces(CsvExport.MEDIA_TYPE)
    @PermissionsAllowed("accounts:read")
    @RunOnVirtualThread
    public Response write() {
        StreamingOutput file = exports::write;
        return Response.ok(file)
                .type(CsvExport.WRITTEN)
                .header("content-disposition", "attachment; filename=\"accounts.csv\"")
                .build();
    }
}
