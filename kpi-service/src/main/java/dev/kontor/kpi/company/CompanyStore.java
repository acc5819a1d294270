package dev.kontor.kpi.company;

import io.smallrye.mutiny.Uni;

/** Where the company's own facts are kept. */
public interface CompanyStore {

    Uni<String> name();

    Uni<Void> rename(String name);
}
