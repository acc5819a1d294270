package dev.kontor.kpi.company.api;

import dev.kontor.kpi.company.application.CompanyService;
import dev.kontor.kpi.graph.CompanyView;
import dev.kontor.kpi.graph.TurnLoader;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import java.util.Collections;

/** The company's name, read once for however many KPIs ask for it. */
@RequestScoped
public class CompanyNames {

    private final TurnLoader<CompanyView, String> loader;

    CompanyNames(CompanyService service) {
        this.loader =
                new TurnLoader<>(companies -> service.name().map(name -> Collections.nCopies(companies.size(), name)));
    }

    Uni<String> of(CompanyView company) {
        return loader.load(company);
    }
}
