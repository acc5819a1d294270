package dev.kontor.kpi.graph;

import dev.kontor.kit.relay.GlobalId;
import dev.kontor.kpi.subject.Subject;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** GraphQL type {@code Company}; its name and its KPIs are fields of their own, read only when asked for. */
@Type("Company")
@Description("The tenant's own company, subject of company-wide KPIs.")
public final class CompanyView implements KpiSubject {

    @Id
    @NonNull @Description("Globally unique opaque id.")
    public String getId() {
        return new GlobalId(Subject.COMPANY_TYPE, Subject.COMPANY_KEY).encode();
    }
}
