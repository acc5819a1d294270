package dev.kontor.kpi.graph;

import dev.kontor.kpi.subject.Subject;
import io.smallrye.graphql.api.Union;
import org.eclipse.microprofile.graphql.Description;

/** GraphQL union {@code KpiSubject}. */
@Union("KpiSubject")
@Description("What a KPI is about.")
public sealed interface KpiSubject permits KeyAccountView, CompanyView {

    /** The subject as the graph shows it. */
    static KpiSubject of(Subject subject) {
        return switch (subject) {
            case Subject.Account account -> new KeyAccountView(account);
            case Subject.Company company -> new CompanyView();
        };
    }
}
