package dev.kontor.kpi.worth.api;

import dev.kontor.kit.scalar.Decimal;
import dev.kontor.kpi.worth.Concentration;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** GraphQL type {@code Concentration}. */
@Type("Concentration")
@Description("Dependence on few customers.")
public record ConcentrationView(
        @Description("Herfindahl-Hirschman index, 0-10000.") int hhi,

        @NonNull @Description("Share of the largest customer, percent.")
        Decimal top1,

        @NonNull @Description("Share of the five largest, percent.")
        Decimal top5,

        @Description(
                "Smallest number of customers that make 80 % of revenue; null when all of them together do not, since the company has other revenue.")
        @Nullable Integer paretoCount) {

    static ConcentrationView of(Concentration concentration) {
        return new ConcentrationView(
                concentration.hhi(),
                new Decimal(concentration.top1()),
                new Decimal(concentration.top5()),
                concentration.paretoCount());
    }
}
