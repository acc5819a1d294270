package dev.kontor.kpi.csv.application;

import dev.kontor.kit.csv.CsvExport;
import dev.kontor.kit.csv.SpreadsheetCell;
import dev.kontor.kpi.account.AccountCopy;
import dev.kontor.kpi.account.application.KnownAccounts;
import dev.kontor.kpi.csv.ExportFilter;
import dev.kontor.kpi.csv.InForce;
import dev.kontor.kpi.csv.InForcePages;
import dev.kontor.kpi.definition.Definitions;
import dev.kontor.kpi.measurement.Sample;
import dev.kontor.kpi.portfolio.Portfolio;
import dev.kontor.kpi.subject.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * Writes measurements in force to a file, as {@link MeasurementImport} reads it. A page at a time, so that neither memory nor a
 * transaction grows with their number. To be called on a thread that can wait.
 */
@ApplicationScoped
public class MeasurementExport {

    private final Definitions definitions;
    private final AccountCopy copy;
    private final KnownAccounts accounts;
    private final InForcePages pages;

    MeasurementExport(Definitions definitions, AccountCopy copy, KnownAccounts accounts, InForcePages pages) {
        this.definitions = definitions;
        this.copy = copy;
        this.accounts = accounts;
        this.pages = pages;
    }

    /** Whether there is a KPI of that code. */
    public boolean isKpi(String code) {
        return definitions.catalogue().await().indefinitely().find(code) != null;
    }

    /**
     * The subjects that are named as in a file: by an account's number or global id, or as the company. One statement for the
     * numbers, one for the ids.
     *
     * @return by name; names of none are left out
     */
    public Map<String, Subject> subjects(Collection<String> names) {
        Map<String, Subject> subjects = new HashMap<>();
        Set<String> numbers = new HashSet<>();
        Set<String> ids = new HashSet<>();
        for (String name : names) {
            if (MeasurementRow.isCompany(name)) {
                subjects.put(name, new Subject.Company());
            } else {
                (MeasurementRow.isNumber(name) ? numbers : ids).add(name);
            }
        }
        subjects.putAll(accounts.numbered(numbers).await().indefinitely());
        Set<Subject.Account> known = accounts.named(ids).await().indefinitely();
        ids.forEach(id -> Subject.parseAccount(id).filter(known::contains).ifPresent(found -> subjects.put(id, found)));
        return subjects;
    }

    /**
     * All that belongs to a caller without being named: everything, or the company and the accounts that a colleague manages,
     * be they in the portfolio or not.
     */
    public void write(Portfolio portfolio, ExportFilter filter, OutputStream file) throws IOException {
        switch (portfolio) {
            case Portfolio.All() -> write(Collections.<@Nullable Subject>singletonList(null), filter, file);
            case Portfolio.Own(String manager) -> {
                List<Subject> own = new ArrayList<>(List.of(new Subject.Company()));
                own.addAll(copy.managedBy(manager).await().indefinitely());
                write(own, filter, file);
            }
        }
    }

    /**
     * Of each subject, one after the other.
     *
     * @param subjects null stands for all
     */
    public void write(List<? extends @Nullable Subject> subjects, ExportFilter filter, OutputStream file)
            throws IOException {
        CSVPrinter printer = CsvExport.begin(file, MeasurementColumns.ALL);
        for (Subject subject : subjects) {
            InForce last = null;
            List<InForce> page;
            do {
                page = pages.after(subject, filter, last).await().indefinitely();
                for (InForce measurement : page) {
                    print(printer, measurement);
                }
                last = page.isEmpty() ? null : page.getLast();
            } while (page.size() == InForcePages.PAGE);
        }
        printer.flush();
    }

    private static void print(CSVPrinter printer, InForce measurement) throws IOException {
        Sample sample = measurement.observation().sample();
        printer.printRecord(
                subject(measurement),
                measurement.code(),
                measurement.observation().period().start(),
                SpreadsheetCell.written(measurement.observation().segment()),
                plain(sample.value()),
                plain(sample.numerator()),
                plain(sample.denominator()),
                sample.sampleSize(),
                SpreadsheetCell.written(measurement.source()));
    }

    private static String subject(InForce measurement) {
        return switch (measurement.subject()) {
            case Subject.Company() -> MeasurementColumns.COMPANY;
            case Subject.Account account -> {
                String number = measurement.number();
                yield number == null ? account.id() : number;
            }
        };
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }
}
